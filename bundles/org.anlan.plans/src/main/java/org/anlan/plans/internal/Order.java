package org.anlan.plans.internal;

import java.time.Instant;
import java.util.Optional;
import org.anlan.api.Link;
import org.anlan.api.plans.Action;
import org.anlan.api.roster.Assignee;
import org.anlan.api.roster.UnitId;
import org.anlan.api.tasks.TaskDraft;

/**
 * One task an action becomes.
 *
 * @param assignee who is to do it; empty: somebody has to stand in, because nobody is behind all or
 *     part of what the action's selector means
 */
record Order(Action action, Optional<Assignee> assignee, Meant meant) {
  private static final String NOBODY = "nobody";
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_DETAIL = 5000;

  /** Names the task within its response; action keys may have slashes, what follows hasn't. */
  String originKey() {
    return action.key() + "/" + assignee.map(a -> a.party().id().toString()).orElse(NOBODY);
  }

  /** The action's key an origin key begins with; empty if it is none of ours. */
  static Optional<String> actionKey(String originKey) {
    int slash = originKey.lastIndexOf('/');
    return slash < 0 ? Optional.empty() : Optional.of(originKey.substring(0, slash));
  }

  /** The unit it is meant for, if not for the assignee's own. */
  Optional<UnitId> about() {
    return assignee.flatMap(Assignee::about);
  }

  /** Whether it only asks somebody to see to it that it is done. */
  boolean standIn() {
    return assignee.isEmpty();
  }

  /** What the task is called. */
  String title() {
    return standIn() ? cut("〔无人承担〕" + action.title(), LONGEST_TITLE) : action.title();
  }

  /** Until when it is to be done. */
  Optional<Instant> dueAt(Instant reached) {
    return action.within().map(reached::plus);
  }

  /**
   * The task.
   *
   * @param substitute who stands in where nobody is
   * @param reached when the level was reached
   */
  TaskDraft draft(Assignee substitute, Link origin, Instant reached, boolean drill) {
    return new TaskDraft(
        title(),
        standIn() ? Optional.of(cut(plea(), LONGEST_DETAIL)) : action.detail(),
        assignee.orElse(substitute).party(),
        about(),
        dueAt(reached),
        drill,
        Optional.of(origin),
        Optional.of(originKey()));
  }

  private String plea() {
    return "预案规定由"
        + meant.missingInWords().zh()
        + "承担，目前无人，请落实人员。"
        + action.detail().map(d -> "\n" + d).orElse("");
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }
}
