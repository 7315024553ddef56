package org.anlan.tasks.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.anlan.api.Conflict;
import org.anlan.api.Faults;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.Text;
import org.anlan.api.deadlines.DeadlineService;
import org.anlan.api.log.DutyLogService;
import org.anlan.api.roster.Assignee;
import org.anlan.api.roster.RosterService;
import org.anlan.api.tasks.Reassignment;
import org.anlan.api.tasks.Remark;
import org.anlan.api.tasks.Task;
import org.anlan.api.tasks.TaskDraft;
import org.anlan.api.tasks.TaskFilter;
import org.anlan.api.tasks.TaskId;
import org.anlan.api.tasks.TaskService;
import org.anlan.core.jpa.Where;
import org.anlan.core.service.Desk;
import org.anlan.tasks.internal.TaskFlow.Step;
import org.anlan.tasks.internal.persistence.TaskRow;
import org.anlan.tasks.internal.persistence.TaskRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tasks and their steps. */
@Component(service = TaskService.class)
public final class Tasks implements TaskService {
  private static final Text ISSUED = Text.of("任务已下达", "Task issued");

  private final Desk desk;
  private final TaskRows rows;
  private final RosterService roster;
  private final Rights rights;
  private final TaskClocks clocks;
  private final Trail trail;
  private final TaskSteps steps;

  /** Tasks given out to the parties of this roster. */
  @Activate
  public Tasks(
      @Reference Desk desk,
      @Reference TaskRows rows,
      @Reference RosterService roster,
      @Reference DeadlineService deadlines,
      @Reference DutyLogService log) {
    this.desk = desk;
    this.rows = rows;
    this.roster = roster;
    this.rights = rights(desk, roster);
    this.clocks = new TaskClocks(deadlines, roster);
    this.trail = new Trail(desk.changes(), log);
    this.steps = new TaskSteps(desk, rows, rights, clocks, trail);
  }

  static Rights rights(Desk desk, RosterService roster) {
    return new Rights(desk.access(), roster, Trail.TASKS, Optional.of("aboutId"));
  }

  @Override
  public Task add(TaskDraft draft) {
    rights.requireWrite();
    Faults.check(draft);
    return desk.tx()
        .write(
            () -> {
              Task task = issue(List.of(draft), i -> "").get(0);
              trail.log(ISSUED, task, task.detail());
              return task;
            });
  }

  @Override
  public List<Task> issueAll(List<TaskDraft> drafts, String summary) {
    rights.requireWrite();
    new Faults().each("", drafts).throwIfAny();
    return desk.tx()
        .write(
            () -> {
              List<Task> tasks = issue(drafts, i -> "/" + i);
              trail.log(summary, tasks);
              return tasks;
            });
  }

  @Override
  public Task update(TaskId id, long version, TaskDraft draft) {
    Faults.check(draft);
    return steps.take(id, Step.CHANGE, Optional.empty(), (row, now) -> change(row, version, draft));
  }

  /** Always refused: what was given out is withdrawn, so that it stays on record. */
  @Override
  public void remove(TaskId id, long version) {
    throw Conflict.state(Text.of("任务不能删除，只能撤回", "a task is withdrawn, never removed"), get(id));
  }

  @Override
  public Optional<Task> find(TaskId id) {
    rights.requireRead();
    return rows.find(id)
        .map(TaskRow::toRecord)
        .filter(task -> rights.sees(task.assignee(), task.scope(), task.about()));
  }

  @Override
  public Page<Task> list(TaskFilter filter, Paging paging) {
    rights.requireRead();
    // The head is read first: whatever the list may lack, the feed still brings.
    long seq = desk.feed().head();
    return rows.page(rights.cut(where(filter)), paging).page(TaskRow::toRecord, seq);
  }

  @Override
  public Task receive(TaskId id, Remark remark) {
    return step(id, Step.RECEIVE, remark);
  }

  @Override
  public Task start(TaskId id, Remark remark) {
    return step(id, Step.START, remark);
  }

  @Override
  public Task finish(TaskId id, Remark remark) {
    return step(id, Step.FINISH, remark);
  }

  @Override
  public Task refuse(TaskId id, Remark remark) {
    return step(id, Step.REFUSE, remark);
  }

  @Override
  public Task verify(TaskId id, Remark remark) {
    return step(id, Step.VERIFY, remark);
  }

  @Override
  public Task comment(TaskId id, Remark remark) {
    return step(id, Step.COMMENT, remark);
  }

  @Override
  public Task withdraw(TaskId id, Remark remark) {
    return step(id, Step.WITHDRAW, remark);
  }

  @Override
  public Task reassign(TaskId id, Reassignment reassignment) {
    Faults.check(reassignment);
    return steps.take(
        id, Step.REASSIGN, reassignment.text(), (row, now) -> giveTo(row, reassignment, now));
  }

  @Override
  public List<Task> withdraw(UUID origin, List<String> originKeys, String reason) {
    rights.requireWrite();
    new Faults().text("/reason", reason, 5000).throwIfAny();
    return desk.tx()
        .write(
            () -> {
              List<Task> tasks = steps.withdraw(rows.holdOpen(origin, originKeys), reason);
              trail.log("任务已撤回 · Tasks withdrawn：" + tasks.size() + "（" + reason + "）", tasks);
              return tasks;
            });
  }

  private Task step(TaskId id, Step step, Remark remark) {
    Faults.check(remark);
    return steps.take(id, step, remark.text());
  }

  private List<Task> issue(List<TaskDraft> drafts, IntFunction<String> pointer) {
    NewTasks fresh = new NewTasks(rows, roster, rights);
    Faults faults = new Faults();
    for (int i = 0; i < drafts.size(); i++) {
      fresh.lookUp(drafts.get(i), pointer.apply(i), faults);
    }
    faults.throwIfAny();
    List<Task> tasks =
        fresh.insert(drafts, desk.now(), desk.by()).stream().map(TaskRow::toRecord).toList();
    tasks.forEach(task -> trail.changed("issued", task));
    clocks.start(tasks);
    return tasks;
  }

  private Optional<String> change(TaskRow row, long version, TaskDraft draft) {
    Task before = row.toRecord();
    if (before.stamp().version() != version) {
      throw Conflict.stale(before);
    }
    NewTasks look = new NewTasks(rows, roster, rights);
    Faults faults = new Faults();
    look.lookUp(draft, "", faults);
    TaskEdits.check(before, draft, faults);
    faults.throwIfAny();
    row.describe(draft);
    look.refuseTwice(row);
    return TaskEdits.words(before, draft);
  }

  private Optional<String> giveTo(TaskRow row, Reassignment to, Instant now) {
    Task before = row.toRecord();
    NewTasks look = new NewTasks(rows, roster, rights);
    Faults faults = new Faults();
    Optional<Assignee> other = look.find(to.assignee(), "/assignee", faults);
    faults.throwIfAny();
    rights.requireWrite(other.orElseThrow().unitId());
    row.giveTo(other.get(), now, to.dueAt());
    look.refuseTwice(row);
    String words = TaskEdits.handedOver(before, other.get(), to.text());
    row.comment(new Task.Comment(now, desk.by(), words));
    return Optional.of(words);
  }

  private Where where(TaskFilter filter) {
    Where where =
        Where.all()
            .eq("state", filter.state())
            .eq("assignee.id", filter.assignee())
            .eq("originId", filter.origin())
            .eq("aboutId", filter.about())
            .eq("overdue", filter.overdue())
            .eq("drill", filter.drill())
            .any(filter.q(), "title", "detail", "assignee.name", "result");
    filter.open().ifPresent(open -> where.in("state", Optional.of(TaskRows.states(open))));
    filter.mine().ifPresent(mine -> rights.mine(where, mine));
    return where;
  }
}
