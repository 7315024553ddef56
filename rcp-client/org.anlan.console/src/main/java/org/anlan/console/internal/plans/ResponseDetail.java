package org.anlan.console.internal.plans;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Grade;
import org.anlan.api.Link;
import org.anlan.api.plans.Activation;
import org.anlan.api.plans.ActivationId;
import org.anlan.api.plans.ActivationState;
import org.anlan.api.plans.Level;
import org.anlan.api.plans.PlanVersion;
import org.anlan.api.tasks.Task;
import org.anlan.api.tasks.TaskFilter;
import org.anlan.console.core.live.Countdown;
import org.anlan.console.internal.form.ListPane;
import org.anlan.console.internal.table.Column;
import org.anlan.console.internal.table.DataTable;
import org.anlan.console.internal.table.Pages;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.warnings.ActivationDialog;
import org.anlan.console.internal.warnings.Launch;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** One response: its level and how it came to it, its tasks with their clocks, what comes next. */
final class ResponseDetail {
  private static final int MOST = 5000;
  private static final int TICK_MS = 1000;
  private static final int WRAP = 640;
  private static final int HISTORY_HEIGHT = 104;

  private record Whole(Activation response, List<Task> tasks, List<Grade> levels) {
    long open() {
      return tasks.stream().filter(task -> task.state().isOpen()).count();
    }
  }

  private final Desk desk;
  private final Looks looks;
  private final Times times;
  private final Composite panel;
  private Optional<ActivationId> wanted = Optional.empty();
  private Optional<Activation> shown = Optional.empty();
  private Optional<DataTable<Task>> tasks = Optional.empty();
  private Label summary;
  private long open;

  ResponseDetail(Composite parent, Desk desk, Looks looks) {
    this.desk = desk;
    this.looks = looks;
    this.times = new Times(desk.zone());
    this.panel = Looks.named(looks.panel(parent, Words.of("responses.select")), "response");
    panel.getDisplay().timerExec(TICK_MS, this::tick);
  }

  Control control() {
    return panel;
  }

  /** Shows a response, read anew. */
  void show(ActivationId id) {
    wanted = Optional.of(id);
    desk.load(panel, () -> read(id), this::show);
  }

  private Whole read(ActivationId id) {
    Activation response = desk.client().activations().get(id);
    TaskFilter its = TaskFilter.from(id.value());
    List<Grade> levels =
        desk.client()
            .plans()
            .version(response.planId(), response.planVersion())
            .map(PlanVersion::content)
            .map(content -> content.levels().stream().map(Level::grade).distinct().toList())
            .orElse(List.of());
    return new Whole(
        response,
        Pages.all(paging -> desk.client().tasks().list(its, paging), MOST),
        levels.stream().sorted((a, b) -> b.compareTo(a)).toList());
  }

  private void show(Whole whole) {
    if (!wanted.equals(Optional.of(whole.response().id()))) {
      return;
    }
    if (!shown.equals(Optional.of(whole.response()))) {
      shown = Optional.of(whole.response());
      build(whole);
    }
    open = whole.open();
    summary.setText(Words.of("response.tasks", whole.tasks().size(), open));
    summary.requestLayout();
    tasks.ifPresent(table -> table.show(whole.tasks()));
  }

  private void build(Whole whole) {
    for (Control old : panel.getChildren()) {
      old.dispose();
    }
    head(whole);
    verbs(whole);
    summary = Looks.named(looks.heading(panel, ""), "response-summary");
    DataTable<Task> table =
        new DataTable<>(panel, desk, looks, "response-tasks", Task::id, columns());
    table.onOpen(task -> desk.open(new Link("tasks", task.id().value())));
    tasks = Optional.of(table);
    looks.heading(panel, Words.of("response.history"));
    history(whole.response());
    panel.layout(true, true);
  }

  private void head(Whole whole) {
    Activation response = whole.response();
    Composite row = looks.room(panel, 2);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
    Label level =
        Looks.named(
            looks.heading(row, "● " + Words.of("grade", response.level())), "response-level");
    level.setFont(looks.sized(level, 3, SWT.BOLD));
    level.setForeground(looks.palette().of(response.level()));
    String drill = response.drill() ? Words.of("log.drill") + " " : "";
    Label title = looks.wrapped(row, drill + response.title(), WRAP);
    title.setFont(looks.sized(title, 3, SWT.BOLD));
    String until =
        response
            .endedAt()
            .map(at -> Words.of("response.until", times.full(at)))
            .orElse(Words.of("response.running"));
    looks.muted(
        panel,
        Words.of(
                "response.since",
                times.full(response.startedAt()),
                Words.of("plans.version", response.planVersion()))
            + " · "
            + until);
  }

  private void verbs(Whole whole) {
    Activation response = whole.response();
    Composite bar = new Composite(panel, SWT.NONE);
    RowLayout layout = new RowLayout();
    layout.marginLeft = 0;
    layout.spacing = 8;
    bar.setLayout(layout);
    looks.paint(bar, looks.palette().background(), looks.palette().text());
    GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
    boolean running = response.state() == ActivationState.RUNNING;
    List<Grade> others =
        whole.levels().stream().filter(grade -> grade != response.level()).toList();
    Looks.named(
            looks.button(bar, Words.of("response.change"), () -> change(response, others)),
            "response-change")
        .setEnabled(running && !others.isEmpty());
    Looks.named(
            looks.button(
                bar,
                Words.of("response.end"),
                () -> new EndDialog(panel.getShell(), desk, looks, response, open).open()),
            "response-end")
        .setEnabled(running);
    verb(bar, "response.plan", new Link(Plans.PLANS, response.planId().value()));
    response
        .warningId()
        .ifPresent(w -> verb(bar, "response.warning", new Link("warnings", w.value())));
    response
        .incidentId()
        .ifPresent(i -> verb(bar, "response.incident", new Link("incidents", i.value())));
  }

  private void verb(Composite bar, String words, Link to) {
    looks.button(bar, Words.of(words), () -> desk.open(to));
  }

  private void change(Activation response, List<Grade> others) {
    new ActivationDialog(panel.getShell(), desk, looks, Launch.of(response, others)).open();
  }

  private List<Column<Task>> columns() {
    return List.of(
        Column.<Task>of(
                "state", Words.of("tasks.state"), 88, t -> Words.of("task-state", t.state()))
            .by(Task::state),
        Column.of("what", Words.of("tasks.what"), 320, Task::title),
        Column.of("who", Words.of("tasks.who"), 168, Task::assigneeName),
        Column.<Task>of("clock", Words.of("matters.clock"), 120, this::clock)
            .by(task -> task.dueAt().orElse(Instant.MAX))
            .coloured(
                task ->
                    Optional.of(
                        countdown(task)
                            .map(c -> looks.colour(c.stage()))
                            .orElse(looks.palette().muted()))));
  }

  private String clock(Task task) {
    return countdown(task)
        .map(times::clock)
        .orElseGet(() -> task.overdue() ? Words.of("tasks.was-late") : "—");
  }

  private Optional<Countdown> countdown(Task task) {
    return task.dueAt()
        .filter(due -> task.state().isOpen())
        .map(due -> Countdown.of(task.issuedAt(), due, desk.clock().instant()));
  }

  private void history(Activation response) {
    ListPane<Activation.LevelChange> list =
        new ListPane<>(
            panel,
            looks,
            "response-history",
            List.of(
                Column.of("at", Words.of("response.at"), 128, c -> times.full(c.at())),
                Column.of("what", Words.of("plans.level"), 128, ResponseDetail::step),
                Column.of("by", Words.of("response.by"), 112, Activation.LevelChange::by),
                Column.of("why", Words.of("response.reason"), 320, c -> c.reason().orElse(""))));
    GridDataFactory.fillDefaults()
        .grab(true, false)
        .hint(SWT.DEFAULT, HISTORY_HEIGHT)
        .applyTo(list.room());
    list.show(response.history());
  }

  private static String step(Activation.LevelChange change) {
    String from = change.from().map(grade -> Words.of("grade", grade) + " → ").orElse("");
    return from + change.to().map(g -> Words.of("grade", g)).orElse(Words.of("response.over"));
  }

  private void tick() {
    if (!panel.isDisposed()) {
      tasks.filter(table -> !table.control().isDisposed()).ifPresent(DataTable::refresh);
      panel.getDisplay().timerExec(TICK_MS, this::tick);
    }
  }
}
