package org.anlan.tasks.internal;

import java.util.Optional;
import org.anlan.api.Text;
import org.anlan.api.deadlines.Deadline;
import org.anlan.api.deadlines.DeadlineListener;
import org.anlan.api.log.DutyLogService;
import org.anlan.api.tasks.Task;
import org.anlan.api.tasks.TaskId;
import org.anlan.core.service.Desk;
import org.anlan.tasks.internal.persistence.TaskRow;
import org.anlan.tasks.internal.persistence.TaskRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Marks a task as overdue when its time has come and it is still open. */
@Component(service = DeadlineListener.class)
public final class TaskDue implements DeadlineListener {
  private static final Text OVERDUE = Text.of("任务逾期", "Task overdue");

  private final Desk desk;
  private final TaskRows rows;
  private final Trail trail;

  /** Hears the clocks of these tasks. */
  @Activate
  public TaskDue(@Reference Desk desk, @Reference TaskRows rows, @Reference DutyLogService log) {
    this.desk = desk;
    this.rows = rows;
    this.trail = new Trail(desk.changes(), log);
  }

  @Override
  public void fired(Deadline deadline, Deadline.Step step) {
    if (deadline.topic().equals(TaskClocks.TOPIC) && step.kind() == Deadline.Kind.DUE) {
      rows.hold(new TaskId(deadline.about().id())).ifPresent(this::mark);
    }
  }

  private void mark(TaskRow row) {
    Task before = row.toRecord();
    if (!before.state().isOpen() || before.overdue()) {
      return;
    }
    row.markOverdue();
    row.stampChange(desk.now(), desk.by());
    rows.change(row);
    Task after = row.toRecord();
    trail.changed("overdue", after);
    trail.log(OVERDUE, after, Optional.empty());
  }
}
