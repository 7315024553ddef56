package org.anlan.tasks.internal;

import static org.anlan.api.tasks.TaskState.DONE;
import static org.anlan.api.tasks.TaskState.IN_PROGRESS;
import static org.anlan.api.tasks.TaskState.ISSUED;
import static org.anlan.api.tasks.TaskState.RECEIVED;
import static org.anlan.api.tasks.TaskState.REFUSED;
import static org.anlan.api.tasks.TaskState.VERIFIED;
import static org.anlan.api.tasks.TaskState.WITHDRAWN;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.anlan.api.Text;
import org.anlan.api.tasks.TaskState;

/** Which step leads from which state to which, and who may take it. */
final class TaskFlow {
  /** In what way a caller has to do with a task. */
  enum Actor {
    /** One of those it was given to. */
    ASSIGNEE,
    /** May write tasks there. */
    WRITER,
    /** May only look. */
    READER
  }

  /** What can be done with a task once it is given out. */
  enum Step {
    RECEIVE("received", "任务已接收", "Task received", RECEIVED, EnumSet.of(ISSUED)),
    START("started", "任务办理中", "Task started", IN_PROGRESS, EnumSet.of(ISSUED, RECEIVED)),
    FINISH("finished", "任务已完成", "Task done", DONE, EnumSet.of(ISSUED, RECEIVED, IN_PROGRESS)),
    REFUSE("refused", "任务被拒绝", "Task refused", REFUSED, EnumSet.of(ISSUED, RECEIVED, IN_PROGRESS)),
    VERIFY("verified", "任务已核实", "Task verified", VERIFIED, EnumSet.of(DONE)),
    /** Also of what is done but was not found so: then it is given out once more. */
    REASSIGN(
        "reassigned",
        "任务改派",
        "Task reassigned",
        ISSUED,
        EnumSet.of(ISSUED, RECEIVED, IN_PROGRESS, REFUSED, DONE)),
    WITHDRAW(
        "withdrawn",
        "任务已撤回",
        "Task withdrawn",
        WITHDRAWN,
        EnumSet.of(ISSUED, RECEIVED, IN_PROGRESS, REFUSED)),
    CHANGE(
        "changed",
        "任务内容变更",
        "Task changed",
        null,
        EnumSet.of(ISSUED, RECEIVED, IN_PROGRESS, REFUSED)),
    COMMENT("commented", "任务备注", "Remark on a task", null, EnumSet.allOf(TaskState.class));

    private static final Set<Step> OF_ASSIGNEES =
        EnumSet.of(RECEIVE, START, FINISH, REFUSE, COMMENT);
    private static final Set<Step> NEED_REASON = EnumSet.of(REFUSE, WITHDRAW, COMMENT);

    private final String event;
    private final Text words;
    private final Optional<TaskState> to;
    private final Set<TaskState> from;

    Step(String event, String zh, String en, TaskState to, Set<TaskState> from) {
      this.event = event;
      this.words = Text.of(zh, en);
      this.to = Optional.ofNullable(to);
      this.from = from;
    }

    /** The change's kind without its first word. */
    String event() {
      return event;
    }

    /** What happened, for the duty log. */
    Text words() {
      return words;
    }

    /** Whether the remark must say why. */
    boolean needsReason() {
      return NEED_REASON.contains(this);
    }
  }

  private TaskFlow() {}

  /** Whether somebody of this kind may take the step at all, whatever the state. */
  static boolean may(Actor actor, Step step) {
    return switch (actor) {
      case WRITER -> true;
      case ASSIGNEE -> Step.OF_ASSIGNEES.contains(step);
      case READER -> false;
    };
  }

  /** Where the step leads from there; empty if it can't be taken from there. */
  static Optional<TaskState> after(TaskState state, Step step) {
    return step.from.contains(state) ? Optional.of(step.to.orElse(state)) : Optional.empty();
  }
}
