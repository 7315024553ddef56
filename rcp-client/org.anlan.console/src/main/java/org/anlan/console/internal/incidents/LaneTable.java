package org.anlan.console.internal.incidents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.anlan.api.tasks.Task;
import org.anlan.api.tasks.TaskState;
import org.anlan.console.core.live.Countdown;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** One column of the board: a table whose rows are drawn as cards. */
final class LaneTable {
  private static final int MARGIN = 6;
  private static final int TITLE_LINES = 2;
  private static final int LINES = TITLE_LINES + 2;

  private final Desk desk;
  private final Looks looks;
  private final Times times;
  private final Table table;
  private final Font bold;
  private final int line;
  private List<Task> tasks = List.of();
  private List<String> clocks = List.of();

  /** Tells which card was opened by Enter or a double click. */
  LaneTable(Composite parent, Desk desk, Looks looks, Times times, Consumer<Task> open) {
    this.desk = desk;
    this.looks = looks;
    this.times = times;
    table = looks.list(parent, SWT.V_SCROLL);
    table.setLinesVisible(true);
    GridDataFactory.fillDefaults().grab(true, true).hint(80, 120).applyTo(table);
    bold = looks.bold(table);
    line = height();
    TableColumn card = new TableColumn(table, SWT.NONE);
    table.addListener(SWT.Resize, event -> card.setWidth(table.getClientArea().width));
    table.addListener(SWT.MeasureItem, event -> event.height = LINES * line + 2 * MARGIN);
    table.addListener(SWT.EraseItem, event -> event.detail &= ~SWT.FOREGROUND);
    table.addListener(SWT.PaintItem, this::paint);
    table.addListener(SWT.DefaultSelection, event -> selected().ifPresent(open));
  }

  Table control() {
    return table;
  }

  void show(List<Task> shown) {
    Optional<Task> before = selected();
    if (!tasks.equals(shown)) {
      tasks = shown;
      table.setItemCount(tasks.size());
      for (int i = 0; i < tasks.size(); i++) {
        table.getItem(i).setText(words(tasks.get(i)));
      }
      table.deselectAll();
      for (int i = 0; i < tasks.size(); i++) {
        if (before.isPresent() && before.get().id().equals(tasks.get(i).id())) {
          table.select(i);
        }
      }
    }
    tick();
  }

  /** Draws anew if a clock says something else. */
  void tick() {
    List<String> now = new ArrayList<>();
    tasks.forEach(task -> now.add(clock(task)));
    if (!now.equals(clocks)) {
      clocks = now;
      table.redraw();
    }
  }

  private Optional<Task> selected() {
    int index = table.getSelectionIndex();
    return index >= 0 && index < tasks.size() ? Optional.of(tasks.get(index)) : Optional.empty();
  }

  private int height() {
    GC gc = new GC(table);
    int height = gc.getFontMetrics().getHeight() + 1;
    gc.dispose();
    return height;
  }

  /** What a screen reader says of a card. */
  private static String words(Task task) {
    return title(task) + "  " + task.assigneeName();
  }

  private static String title(Task task) {
    String drill = task.drill() ? Words.of("log.drill") + " " : "";
    String end =
        task.state() == TaskState.VERIFIED || task.state() == TaskState.WITHDRAWN
            ? Words.of("task-state", task.state()) + " · "
            : "";
    return end + drill + task.title().replace('\n', ' ');
  }

  private void paint(Event event) {
    int index = table.indexOf((TableItem) event.item);
    if (index < 0 || index >= tasks.size()) {
      return;
    }
    Task task = tasks.get(index);
    GC gc = event.gc;
    int width = table.getClientArea().width - 2 * MARGIN;
    int left = event.x + MARGIN;
    int top = event.y + MARGIN;
    Color plain = gc.getForeground();
    title(gc, title(task), left, top, width);
    gc.setFont(table.getFont());
    top += TITLE_LINES * line;
    gc.drawText(cut(gc, task.assigneeName(), width), left, top, true);
    boolean selected = (event.detail & SWT.SELECTED) != 0;
    gc.setForeground(selected ? plain : colour(task));
    gc.drawText(cut(gc, clock(task), width), left, top + line, true);
    gc.setForeground(plain);
  }

  private void title(GC gc, String title, int left, int top, int width) {
    TextLayout layout = new TextLayout(table.getDisplay());
    try {
      layout.setFont(bold);
      layout.setWidth(Math.max(1, width));
      layout.setText(title);
      if (layout.getLineCount() > TITLE_LINES) {
        int end = layout.getLineOffsets()[TITLE_LINES];
        layout.setText(title.substring(0, Math.max(1, end - 1)) + "…");
      }
      layout.draw(gc, left, top);
    } finally {
      layout.dispose();
    }
  }

  private static String cut(GC gc, String text, int width) {
    String cut = text;
    while (cut.length() > 1 && gc.textExtent(cut).x > width) {
      cut = cut.substring(0, cut.length() - 2) + "…";
    }
    return cut;
  }

  private Optional<Countdown> countdown(Task task) {
    Instant now = desk.clock().instant();
    return task.dueAt()
        .filter(due -> task.state().isOpen())
        .map(due -> Countdown.of(task.issuedAt(), due, now));
  }

  private String clock(Task task) {
    return countdown(task)
        .map(times::clock)
        .or(() -> task.finishedAt().map(at -> "✓ " + times.full(at)))
        .orElseGet(() -> task.overdue() ? Words.of("tasks.was-late") : "—");
  }

  private Color colour(Task task) {
    return countdown(task).map(c -> looks.colour(c.stage())).orElse(looks.palette().muted());
  }
}
