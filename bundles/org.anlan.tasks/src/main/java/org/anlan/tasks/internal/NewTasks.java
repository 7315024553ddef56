package org.anlan.tasks.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anlan.api.Conflict;
import org.anlan.api.Faults;
import org.anlan.api.Party;
import org.anlan.api.Text;
import org.anlan.api.roster.Assignee;
import org.anlan.api.roster.RosterService;
import org.anlan.api.tasks.TaskDraft;
import org.anlan.core.ids.Ids;
import org.anlan.tasks.internal.persistence.TaskRow;
import org.anlan.tasks.internal.persistence.TaskRows;

/**
 * Turns drafts into rows: looks up whom they are for, and refuses what is out already. One piece of
 * work each; remembers whom it looked up. One thread only.
 */
final class NewTasks {
  static final Text UNKNOWN = Text.of("组织花名册中没有", "is not in the roster");

  private final TaskRows rows;
  private final RosterService roster;
  private final Rights rights;
  private final Map<Party, Optional<Assignee>> known = new HashMap<>();

  NewTasks(TaskRows rows, RosterService roster, Rights rights) {
    this.rows = rows;
    this.roster = roster;
    this.rights = rights;
  }

  /**
   * The party with name and unit.
   *
   * @param pointer where it stands in the input
   */
  Optional<Assignee> find(Party party, String pointer, Faults faults) {
    Optional<Assignee> found = known.computeIfAbsent(party, roster::describe);
    faults.when(found.isEmpty(), pointer, UNKNOWN);
    return found;
  }

  /** Names what a draft refers to that isn't there. */
  void lookUp(TaskDraft draft, String base, Faults faults) {
    find(draft.assignee(), base + "/assignee", faults);
    draft
        .about()
        .ifPresent(unit -> find(new Party(Party.Kind.UNIT, unit.value()), base + "/about", faults));
  }

  /** New rows in the table, stamped, in the order of the drafts, which have been looked up. */
  List<TaskRow> insert(List<TaskDraft> drafts, Instant now, String by) {
    List<TaskRow> fresh = new ArrayList<>(drafts.size());
    for (TaskDraft draft : drafts) {
      Assignee assignee = known.get(draft.assignee()).orElseThrow();
      rights.requireWrite(assignee.unitId());
      TaskRow row = TaskRow.of(draft, assignee, now);
      row.stampNew(Ids.next(), now, by);
      fresh.add(row);
    }
    refuseTwice(fresh);
    rows.insertAll(fresh);
    return fresh;
  }

  /** Refuses a row that has become the same as another open one. */
  void refuseTwice(TaskRow changed) {
    rows.openOf(changed.openKey().stream().toList())
        .filter(other -> !other.id().equals(changed.id()))
        .ifPresent(
            out -> {
              throw twice(out);
            });
  }

  private void refuseTwice(List<TaskRow> fresh) {
    Set<String> keys = new HashSet<>();
    for (TaskRow row : fresh) {
      if (!row.openKey().map(keys::add).orElse(true)) {
        throw twice(row);
      }
    }
    rows.openOf(keys)
        .ifPresent(
            out -> {
              throw twice(out);
            });
  }

  private static Conflict twice(TaskRow out) {
    return new Conflict(
        Conflict.Kind.DUPLICATE,
        Text.of("同一事项已下达给该承办方，尚未办结", "the same is out to this assignee already and still open"),
        out.toRecord());
  }
}
