package org.anlan.console.internal.tasks;

import java.util.Optional;
import org.anlan.api.tasks.Remark;
import org.anlan.api.tasks.Task;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** The whole of a task, what was said of it, and the steps that can be taken. */
final class TaskDetail {
  private static final int WRAP = 320;

  private final Desk desk;
  private final Looks looks;
  private final Times times;
  private final Composite panel;
  private Optional<Task> shown = Optional.empty();

  TaskDetail(Composite parent, Desk desk, Looks looks, Times times) {
    this.desk = desk;
    this.looks = looks;
    this.times = times;
    this.panel = Looks.named(looks.panel(parent, Words.of("tasks.select")), "task");
  }

  void show(Task task) {
    if (shown.equals(Optional.of(task))) {
      return;
    }
    shown = Optional.of(task);
    for (Control old : panel.getChildren()) {
      old.dispose();
    }
    String drill = task.drill() ? Words.of("log.drill") + " " : "";
    Label title = looks.wrapped(panel, drill + task.title(), WRAP);
    title.setFont(looks.sized(title, 3, SWT.BOLD));
    task.detail().ifPresent(detail -> looks.wrapped(panel, detail, WRAP));
    facts(task);
    comments(task);
    steps(task);
    panel.layout(true, true);
  }

  private void facts(Task task) {
    Composite facts = looks.room(panel, 2);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(facts);
    String late = task.overdue() ? "  ⚠ " + Words.of("tasks.late") : "";
    fact(facts, "tasks.state", Words.of("task-state", task.state()) + late);
    fact(facts, "tasks.who", task.assigneeName());
    fact(facts, "tasks.issued", times.full(task.issuedAt()));
    fact(facts, "tasks.due", task.dueAt().map(times::full).orElse("—"));
    task.receivedAt().ifPresent(at -> fact(facts, "tasks.received", times.full(at)));
    task.finishedAt().ifPresent(at -> fact(facts, "tasks.finished", times.full(at)));
    task.result().ifPresent(result -> fact(facts, "tasks.result", result));
    task.origin()
        .ifPresent(
            origin -> {
              String kind = Words.or("entity." + origin.entity(), origin.entity());
              looks.muted(facts, Words.of("tasks.origin"));
              Control button = looks.button(facts, kind, () -> desk.open(origin));
              GridDataFactory.swtDefaults().applyTo(button);
            });
  }

  private void fact(Composite parent, String label, String value) {
    looks.muted(parent, Words.of(label));
    looks.wrapped(parent, value, WRAP);
  }

  private void comments(Task task) {
    Text text = new Text(panel, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | SWT.BORDER);
    looks.paint(text, looks.palette().surface(), looks.palette().text());
    GridDataFactory.fillDefaults().grab(true, true).hint(WRAP, 80).applyTo(text);
    StringBuilder words = new StringBuilder();
    for (Task.Comment comment : task.comments()) {
      words.append(times.full(comment.at())).append("  ").append(comment.by()).append("  ");
      words.append(comment.text()).append('\n');
    }
    text.setText(words.length() == 0 ? Words.of("tasks.no-comments") : words.toString());
  }

  private void steps(Task task) {
    Text remark =
        Looks.named(looks.field(panel, Words.of("tasks.remark"), SWT.NONE), "task-remark");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(remark);
    Composite row = looks.room(panel, 1);
    RowLayout layout = new RowLayout();
    layout.spacing = 8;
    layout.marginLeft = 0;
    row.setLayout(layout);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
    for (Step step : Step.values()) {
      if (step.possible(task)) {
        Control button = looks.button(row, step.title(), () -> take(step, task, remark));
        Looks.named(button, "task-" + step.name().toLowerCase(java.util.Locale.ROOT));
      }
    }
  }

  private void take(Step step, Task task, Text remark) {
    String words = remark.getText().strip();
    if (step.needsWords() && words.isEmpty()) {
      desk.tell(Words.of("tasks.why", step.title()));
      remark.setFocus();
      return;
    }
    Remark said = words.isEmpty() ? Remark.NONE : Remark.of(words);
    desk.load(panel, () -> step.take(desk.client().tasks(), task.id(), said), this::show);
  }
}
