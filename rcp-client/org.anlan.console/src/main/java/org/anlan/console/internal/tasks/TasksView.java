package org.anlan.console.internal.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Link;
import org.anlan.api.Paging;
import org.anlan.api.tasks.Task;
import org.anlan.api.tasks.TaskFilter;
import org.anlan.api.tasks.TaskId;
import org.anlan.console.core.live.Countdown;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.anlan.console.spi.View;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** The tasks, those due first, and the whole of the selected one. */
final class TasksView implements View {
  private static final int GATHER_MS = 250;
  private static final int TICK_MS = 1000;
  private static final int CLOCK = 3;

  private final Desk desk;
  private final Looks looks;
  private final Times times;
  private final Combo which;
  private final Label count;
  private final Table table;
  private final TaskDetail detail;
  private List<Task> tasks = List.of();
  private boolean gathering;

  TasksView(Composite parent, Desk desk) {
    this.desk = desk;
    this.looks = new Looks(desk.palette());
    this.times = new Times(desk.zone());
    SashForm sash = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
    looks.paint(sash, looks.palette().background(), looks.palette().text());
    Composite panel = looks.panel(sash, Words.of("tasks.title"));
    Composite row = looks.room(panel, 2);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
    which =
        Looks.named(
            looks.choice(
                row, Words.of("tasks.open"), Words.of("tasks.mine"), Words.of("tasks.all")),
            "tasks-which");
    which.select(0);
    which.addListener(SWT.Selection, event -> load());
    count = Looks.named(looks.muted(row, ""), "tasks-count");
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(count);
    table = Looks.named(looks.list(panel, SWT.VIRTUAL), "tasks");
    table.setHeaderVisible(true);
    looks.column(table, Words.of("tasks.state"), 88);
    looks.column(table, Words.of("tasks.what"), 280);
    looks.column(table, Words.of("tasks.who"), 144);
    looks.column(table, Words.of("matters.clock"), 120);
    table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
    table.addListener(SWT.Selection, event -> selected().ifPresent(this::detail));
    detail = new TaskDetail(sash, desk, looks, times);
    sash.setWeights(60, 40);
    desk.onChange(
        table,
        change -> {
          if (change.entity().equals("tasks")) {
            soon();
          }
        });
    load();
    table.getDisplay().timerExec(TICK_MS, this::tick);
  }

  @Override
  public void focus() {
    table.setFocus();
  }

  @Override
  public void show(Link link) {
    TaskId id = new TaskId(link.id());
    for (int i = 0; i < tasks.size(); i++) {
      if (tasks.get(i).id().equals(id)) {
        table.setSelection(i);
      }
    }
    desk.load(table, () -> desk.client().tasks().get(id), this::detail);
  }

  private void detail(Task task) {
    detail.show(task);
  }

  private void soon() {
    if (!gathering) {
      gathering = true;
      table
          .getDisplay()
          .timerExec(
              GATHER_MS,
              () -> {
                gathering = false;
                if (!table.isDisposed()) {
                  load();
                }
              });
    }
  }

  private void load() {
    TaskFilter filter = filter();
    desk.load(
        table,
        () ->
            desk.client().tasks().list(filter, Paging.first(Paging.MOST)).items().stream()
                .sorted(TasksView::byDue)
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

  private static int byDue(Task a, Task b) {
    return a.dueAt().orElse(Instant.MAX).compareTo(b.dueAt().orElse(Instant.MAX));
  }

  private void show(List<Task> all) {
    Optional<TaskId> before = selected().map(Task::id);
    tasks = all;
    table.setItemCount(tasks.size());
    table.clearAll();
    table.deselectAll();
    for (int i = 0; i < tasks.size(); i++) {
      if (before.equals(Optional.of(tasks.get(i).id()))) {
        table.select(i);
        detail(tasks.get(i));
      }
    }
    count.setText(tasks.isEmpty() ? Words.of("tasks.none") : Words.of("tasks.count", tasks.size()));
  }

  private Optional<Task> selected() {
    int index = table.getSelectionIndex();
    return index >= 0 && index < tasks.size() ? Optional.of(tasks.get(index)) : Optional.empty();
  }

  private void fill(TableItem item, int index) {
    if (index >= tasks.size()) {
      return;
    }
    Task task = tasks.get(index);
    String drill = task.drill() ? Words.of("log.drill") + " " : "";
    item.setText(
        new String[] {
          Words.of("task-state", task.state()),
          drill + task.title().replace('\n', ' '),
          task.assigneeName(),
          ""
        });
    clock(item, task);
  }

  private void clock(TableItem item, Task task) {
    Instant now = desk.clock().instant();
    Optional<Countdown> countdown =
        task.dueAt()
            .filter(due -> task.state().isOpen())
            .map(due -> Countdown.of(task.issuedAt(), due, now));
    String words =
        countdown
            .map(times::clock)
            .orElseGet(() -> task.overdue() ? Words.of("tasks.was-late") : "—");
    if (!words.equals(item.getText(CLOCK))) {
      item.setText(CLOCK, words);
    }
    item.setForeground(CLOCK, countdown.map(this::colour).orElse(looks.palette().muted()));
  }

  private Color colour(Countdown countdown) {
    return switch (countdown.stage()) {
      case CALM -> looks.palette().text();
      case SOON -> looks.palette().orange();
      case OVER -> looks.palette().red();
    };
  }

  private void tick() {
    if (table.isDisposed()) {
      return;
    }
    int first = table.getTopIndex();
    int rows = table.getClientArea().height / Math.max(1, table.getItemHeight()) + 1;
    for (int i = first; i < Math.min(tasks.size(), first + rows); i++) {
      clock(table.getItem(i), tasks.get(i));
    }
    table.getDisplay().timerExec(TICK_MS, this::tick);
  }
}
