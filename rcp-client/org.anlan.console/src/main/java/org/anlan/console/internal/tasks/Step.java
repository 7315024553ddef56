package org.anlan.console.internal.tasks;

import java.util.EnumSet;
import java.util.Set;
import org.anlan.api.tasks.Remark;
import org.anlan.api.tasks.Task;
import org.anlan.api.tasks.TaskId;
import org.anlan.api.tasks.TaskService;
import org.anlan.api.tasks.TaskState;
import org.anlan.console.internal.text.Words;

/** What can be done with a task. */
enum Step {
  RECEIVE(false, EnumSet.of(TaskState.ISSUED)),
  START(false, EnumSet.of(TaskState.ISSUED, TaskState.RECEIVED)),
  FINISH(false, EnumSet.of(TaskState.ISSUED, TaskState.RECEIVED, TaskState.IN_PROGRESS)),
  VERIFY(false, EnumSet.of(TaskState.DONE)),
  REFUSE(true, EnumSet.of(TaskState.ISSUED, TaskState.RECEIVED, TaskState.IN_PROGRESS)),
  WITHDRAW(
      true,
      EnumSet.of(TaskState.ISSUED, TaskState.RECEIVED, TaskState.IN_PROGRESS, TaskState.REFUSED)),
  COMMENT(true, EnumSet.allOf(TaskState.class));

  private final boolean needsWords;
  private final Set<TaskState> from;

  Step(boolean needsWords, Set<TaskState> from) {
    this.needsWords = needsWords;
    this.from = from;
  }

  /** Whether it must be said why. */
  boolean needsWords() {
    return needsWords;
  }

  /** Whether it can be done now. */
  boolean possible(Task task) {
    return from.contains(task.state());
  }

  /** What it is called. */
  String title() {
    return Words.of("step", this);
  }

  /** Does it; not on the UI thread. */
  Task take(TaskService tasks, TaskId id, Remark remark) {
    return switch (this) {
      case RECEIVE -> tasks.receive(id, remark);
      case START -> tasks.start(id, remark);
      case FINISH -> tasks.finish(id, remark);
      case VERIFY -> tasks.verify(id, remark);
      case REFUSE -> tasks.refuse(id, remark);
      case WITHDRAW -> tasks.withdraw(id, remark);
      case COMMENT -> tasks.comment(id, remark);
    };
  }
}
