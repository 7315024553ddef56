package org.anlan.tasks.internal.shell;

import java.util.Optional;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.access.AccessService;
import org.anlan.api.access.Caller;
import org.anlan.api.tasks.Task;
import org.anlan.api.tasks.TaskFilter;
import org.anlan.api.tasks.TaskService;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

/** Lists the tasks somebody still has to act on. */
@Service
@Command(scope = "anlan", name = "tasks", description = "Lists open tasks, oldest first")
public final class TasksCommand implements Action {
  @Option(name = "--overdue", description = "Only those past their time")
  private boolean overdue;

  @Reference private TaskService tasks;
  @Reference private AccessService access;

  @Override
  public Object execute() {
    ShellTable table = new ShellTable().emptyTableText("no open tasks / 没有待办任务");
    table.column("Id");
    table.column("State");
    table.column("Due");
    table.column("Overdue");
    table.column("Assignee");
    table.column("Title").maxSize(60);
    access.as(Caller.SYSTEM, () -> fill(table));
    table.print(System.out);
    return null;
  }

  private ShellTable fill(ShellTable table) {
    TaskFilter filter = TaskFilter.open(overdue ? Optional.of(true) : Optional.empty());
    Optional<String> after = Optional.empty();
    do {
      Page<Task> page = tasks.list(filter, new Paging(Paging.MOST, after));
      page.items().forEach(task -> row(table, task));
      after = page.next();
    } while (after.isPresent());
    return table;
  }

  private static void row(ShellTable table, Task task) {
    table
        .addRow()
        .addContent(
            task.id().value(),
            task.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
            task.dueAt().map(Object::toString).orElse("-"),
            task.overdue() ? (task.drill() ? "yes (drill)" : "yes") : "",
            task.assigneeName(),
            task.title());
  }
}
