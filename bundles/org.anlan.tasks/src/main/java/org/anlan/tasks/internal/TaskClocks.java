package org.anlan.tasks.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Text;
import org.anlan.api.deadlines.DeadlineService;
import org.anlan.api.deadlines.NewDeadline;
import org.anlan.api.roster.RosterService;
import org.anlan.api.tasks.Task;

/** The clocks of tasks. */
final class TaskClocks {
  /** The topic of a task's clock. */
  static final String TOPIC = "task.due";

  private final DeadlineService deadlines;
  private final RosterService roster;

  TaskClocks(DeadlineService deadlines, RosterService roster) {
    this.deadlines = deadlines;
    this.roster = roster;
  }

  /** Starts the clocks of tasks that are new. */
  void start(List<Task> tasks) {
    Escalation escalation = new Escalation(roster);
    for (Task task : tasks) {
      task.dueAt().ifPresent(due -> start(task, due, escalation));
    }
  }

  /** Does to a task's clock what a step means for it. */
  void follow(TaskFlow.Step step, Task before, Task after) {
    switch (step) {
      case FINISH, WITHDRAW -> stop(after);
      case REASSIGN -> restart(before, after);
      case CHANGE -> {
        if (!before.dueAt().equals(after.dueAt())) {
          restart(before, after);
        }
      }
      default -> {}
    }
  }

  private void restart(Task before, Task after) {
    stop(before);
    start(List.of(after));
  }

  private void stop(Task task) {
    if (task.dueAt().isEmpty()) {
      return;
    }
    deadlines.clear(Trail.link(task), TOPIC);
  }

  private void start(Task task, Instant due, Escalation escalation) {
    deadlines.start(
        new NewDeadline(
            TOPIC,
            Trail.link(task),
            subject(task),
            Optional.of(task.assignee()),
            task.scope(),
            task.issuedAt(),
            due,
            escalation.after(task.assignee(), task.scope())));
  }

  private static Text subject(Task task) {
    return task.drill()
        ? Text.of("【演练】" + task.title(), "DRILL " + task.title())
        : Text.of(task.title(), task.title());
  }
}
