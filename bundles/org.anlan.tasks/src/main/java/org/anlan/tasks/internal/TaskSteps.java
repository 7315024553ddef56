package org.anlan.tasks.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.anlan.api.Conflict;
import org.anlan.api.Faults;
import org.anlan.api.NotFound;
import org.anlan.api.Text;
import org.anlan.api.tasks.Task;
import org.anlan.api.tasks.TaskId;
import org.anlan.api.tasks.TaskState;
import org.anlan.core.service.Desk;
import org.anlan.tasks.internal.TaskFlow.Step;
import org.anlan.tasks.internal.persistence.TaskRow;
import org.anlan.tasks.internal.persistence.TaskRows;

/** Takes tasks from one state to the next: rights, state, row, clock, feed and log together. */
final class TaskSteps {
  private final Desk desk;
  private final TaskRows rows;
  private final Rights rights;
  private final TaskClocks clocks;
  private final Trail trail;

  TaskSteps(Desk desk, TaskRows rows, Rights rights, TaskClocks clocks, Trail trail) {
    this.desk = desk;
    this.rows = rows;
    this.rights = rights;
    this.clocks = clocks;
    this.trail = trail;
  }

  /** Takes one step; what was said becomes the result of what is finished, else a remark. */
  Task take(TaskId id, Step step, Optional<String> said) {
    return take(
        id,
        step,
        said,
        (row, now) -> {
          enter(row, step, said, now);
          return said;
        });
  }

  /**
   * Takes one step.
   *
   * @param change changes the row, at this moment, once the step is allowed, and says what the duty
   *     log is told
   */
  Task take(
      TaskId id,
      Step step,
      Optional<String> said,
      BiFunction<TaskRow, Instant, Optional<String>> change) {
    rights.requireRead();
    return desk.tx()
        .write(
            () -> {
              TaskRow row = rows.hold(id).orElseThrow(() -> NotFound.of(id));
              Task before = row.toRecord();
              allow(before, step, said);
              Instant now = desk.now();
              Optional<String> words = change.apply(row, now);
              row.stampChange(now, desk.by());
              rows.change(row);
              Task after = row.toRecord();
              trail.changed(step.event(), after);
              clocks.follow(step, before, after);
              if (step != Step.COMMENT) {
                trail.log(step.words(), after, words);
              }
              return after;
            });
  }

  /** Takes back many held rows; nothing happens if one of them is not the caller's to take back. */
  List<Task> withdraw(List<TaskRow> held, String reason) {
    Optional<String> said = Optional.of(reason);
    Instant now = desk.now();
    for (TaskRow row : held) {
      allow(row.toRecord(), Step.WITHDRAW, said);
      enter(row, Step.WITHDRAW, said, now);
      row.stampChange(now, desk.by());
    }
    rows.changeAll(held);
    List<Task> tasks = held.stream().map(TaskRow::toRecord).toList();
    for (Task task : tasks) {
      trail.changed(Step.WITHDRAW.event(), task);
      clocks.follow(Step.WITHDRAW, task, task);
    }
    return tasks;
  }

  private void allow(Task task, Step step, Optional<String> said) {
    if (!rights.sees(task.assignee(), task.scope(), task.about())) {
      throw NotFound.of(task.id());
    }
    if (!TaskFlow.may(rights.actor(task.assignee(), task.scope(), task.about()), step)) {
      throw Rights.forbidden();
    }
    new Faults()
        .when(step.needsReason() && said.isEmpty(), "/text", Text.of("须说明", "must say why"))
        .throwIfAny();
    next(task, step);
  }

  private void enter(TaskRow row, Step step, Optional<String> said, Instant now) {
    if (step != Step.COMMENT) {
      row.enter(next(row.toRecord(), step), now);
    }
    if (step == Step.FINISH) {
      said.ifPresent(row::conclude);
    } else {
      said.ifPresent(text -> row.comment(new Task.Comment(now, desk.by(), text)));
    }
  }

  private static TaskState next(Task task, Step step) {
    return TaskFlow.after(task.state(), step)
        .orElseThrow(
            () ->
                Conflict.state(
                    Text.of("任务当前状态不允许此操作", "the task's state doesn't allow this"), task));
  }
}
