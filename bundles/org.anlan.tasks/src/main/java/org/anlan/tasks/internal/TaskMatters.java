package org.anlan.tasks.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Text;
import org.anlan.api.access.Permission;
import org.anlan.api.matters.OpenMatter;
import org.anlan.api.matters.OpenMatterSource;
import org.anlan.api.roster.RosterService;
import org.anlan.api.tasks.Task;
import org.anlan.api.tasks.TaskState;
import org.anlan.core.jpa.Where;
import org.anlan.core.service.Desk;
import org.anlan.tasks.internal.persistence.TaskRow;
import org.anlan.tasks.internal.persistence.TaskRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tasks somebody still has to act on. */
@Component(service = OpenMatterSource.class)
public final class TaskMatters implements OpenMatterSource {
  private static final int MOST = 1000;

  private final Desk desk;
  private final TaskRows rows;
  private final Rights rights;

  /** The open ones among these tasks. */
  @Activate
  public TaskMatters(
      @Reference Desk desk, @Reference TaskRows rows, @Reference RosterService roster) {
    this.desk = desk;
    this.rows = rows;
    this.rights = Tasks.rights(desk, roster);
  }

  @Override
  public List<OpenMatter> open() {
    if (!desk.access().may(Permission.read(Trail.TASKS))) {
      return List.of();
    }
    Instant now = desk.now();
    return rows.mostPressing(rights.cut(Where.all()), MOST).stream()
        .map(TaskRow::toRecord)
        .map(task -> matter(task, now))
        .toList();
  }

  private static OpenMatter matter(Task task, Instant now) {
    String title = task.title() + "（" + task.assigneeName() + "）";
    boolean late = task.overdue() || task.dueAt().filter(due -> !now.isBefore(due)).isPresent();
    return new OpenMatter(
        task.state() == TaskState.REFUSED ? "task-refused" : "task",
        Trail.link(task),
        Text.of(title, title),
        next(task.state(), late),
        task.issuedAt(),
        task.dueAt(),
        late,
        Optional.empty(),
        task.drill(),
        task.scope());
  }

  private static Text next(TaskState state, boolean late) {
    if (state == TaskState.REFUSED) {
      return Text.of("改派或撤回", "reassign or withdraw it");
    }
    if (late) {
      return Text.of("催办：已逾期", "press for it: it is overdue");
    }
    return switch (state) {
      case ISSUED -> Text.of("确认承办方已接收", "see that the assignee has received it");
      case RECEIVED -> Text.of("着手办理", "start it");
      default -> Text.of("办理完成并反馈结果", "finish it and say what came of it");
    };
  }
}
