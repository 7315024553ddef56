package org.anlan.console.internal.tasks;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Link;
import org.anlan.api.tasks.Task;
import org.anlan.api.tasks.TaskFilter;
import org.anlan.api.tasks.TaskId;
import org.anlan.console.core.live.Countdown;
import org.anlan.console.internal.table.Column;
import org.anlan.console.internal.table.DataTable;
import org.anlan.console.internal.table.Pages;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Gathering;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.anlan.console.spi.View;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The tasks, those due first, and the whole of the selected one. */
final class TasksView implements View {
  private static final int MOST = 10_000;
  private static final int TICK_MS = 1000;

  private final Desk desk;
  private final Looks looks;
  private final Times times;
  private final Label count;
  private final DataTable<Task> table;
  private final Combo which;
  private final TaskDetail detail;

  TasksView(Composite parent, Desk desk) {
    this.desk = desk;
    this.looks = new Looks(desk.palette());
    this.times = new Times(desk.zone());
    SashForm sash = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
    looks.paint(sash, looks.palette().background(), looks.palette().text());
    Composite panel = looks.panel(sash, Words.of("tasks.title"));
    table = new DataTable<>(panel, desk, looks, "tasks", Task::id, columns());
    Composite head = table.head(2);
    which =
        Looks.named(
            looks.choice(
                head, Words.of("tasks.open"), Words.of("tasks.mine"), Words.of("tasks.all")),
            "tasks-which");
    which.select(0);
    which.addListener(SWT.Selection, event -> load());
    count = Looks.named(looks.muted(head, ""), "tasks-loaded");
    detail = new TaskDetail(sash, desk, looks, times);
    table.onSelect(detail::show);
    sash.setWeights(60, 40);
    Gathering reload = new Gathering(sash, this::load);
    desk.onChange(
        sash,
        change -> {
          if (change.entity().equals("tasks")) {
            reload.soon();
          }
        });
    load();
    sash.getDisplay().timerExec(TICK_MS, this::tick);
  }

  private List<Column<Task>> columns() {
    return List.of(
        Column.<Task>of(
                "state", Words.of("tasks.state"), 88, t -> Words.of("task-state", t.state()))
            .by(Task::state),
        Column.of(
            "what",
            Words.of("tasks.what"),
            280,
            t -> (t.drill() ? Words.of("log.drill") + " " : "") + t.title()),
        Column.of("who", Words.of("tasks.who"), 144, Task::assigneeName),
        Column.<Task>of("clock", Words.of("matters.clock"), 120, this::clock)
            .by(TasksView::due)
            .coloured(task -> Optional.of(colour(task))),
        Column.<Task>of("issued", Words.of("tasks.issued"), 120, t -> times.full(t.issuedAt()))
            .by(Task::issuedAt)
            .hidden());
  }

  @Override
  public void focus() {
    table.focus();
  }

  @Override
  public void show(Link link) {
    TaskId id = new TaskId(link.id());
    table.select(id);
    desk.load(table.control(), () -> desk.client().tasks().get(id), detail::show);
  }

  private void load() {
    TaskFilter filter = filter();
    desk.load(
        table.control(),
        () ->
            Pages.all(paging -> desk.client().tasks().list(filter, paging), MOST).stream()
                .sorted(Comparator.comparing(TasksView::due))
                .toList(),
        this::show);
  }

  private TaskFilter filter() {
    Optional<Boolean> yes = Optional.of(true);
    return switch (which.getSelectionIndex()) {
      case 0 -> TaskFilter.open(Optional.empty());
      case 1 ->
          new TaskFilter(
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              yes,
              Optional.empty(),
              Optional.empty(),
              yes,
              Optional.empty());
      default -> TaskFilter.ALL;
    };
  }

  private static Instant due(Task task) {
    return task.dueAt().orElse(Instant.MAX);
  }

  private void show(List<Task> tasks) {
    table.show(tasks);
    count.setText(tasks.isEmpty() ? Words.of("tasks.none") : Words.of("tasks.count", tasks.size()));
    count.requestLayout();
  }

  private String clock(Task task) {
    return countdown(task)
        .map(times::clock)
        .orElseGet(() -> task.overdue() ? Words.of("tasks.was-late") : "—");
  }

  private Color colour(Task task) {
    return countdown(task).map(Countdown::stage).map(looks::colour).orElse(looks.palette().muted());
  }

  private Optional<Countdown> countdown(Task task) {
    Instant now = desk.clock().instant();
    return task.dueAt()
        .filter(due -> task.state().isOpen())
        .map(due -> Countdown.of(task.issuedAt(), due, now));
  }

  private void tick() {
    if (!table.control().isDisposed()) {
      table.refresh();
      table.control().getDisplay().timerExec(TICK_MS, this::tick);
    }
  }
}
