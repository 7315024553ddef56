package org.anlan.console.internal.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.api.matters.OpenMatter;
import org.anlan.console.core.live.Countdown;
import org.anlan.console.core.live.Picture;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Everything that waits for somebody, each with its clock and its one next action. */
final class MattersPanel {
  private static final int TICK_MS = 1000;
  private static final int WHAT = 1;

  private final Desk desk;
  private final Looks looks;
  private final Times times;
  private final Label count;
  private final Table table;
  private final Label what;
  private final Button next;
  private List<OpenMatter> matters = List.of();

  MattersPanel(Composite parent, Desk desk, Looks looks, Times times) {
    this.desk = desk;
    this.looks = looks;
    this.times = times;
    Composite panel = looks.panel(parent, Words.of("matters.title"));
    count = Looks.named(looks.muted(panel, Words.of("matters.none")), "matters-count");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(count);
    table = Looks.named(looks.list(panel, SWT.VIRTUAL), "matters");
    table.setHeaderVisible(true);
    looks.column(table, Words.of("matters.clock"), 112);
    looks.column(table, Words.of("matters.what"), 240);
    table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
    table.addListener(SWT.Selection, event -> select());
    table.addListener(SWT.DefaultSelection, event -> act());
    table.addListener(SWT.Resize, event -> stretch());
    what = looks.wrapped(panel, "", 200);
    GridDataFactory.fillDefaults().grab(true, false).hint(200, 56).applyTo(what);
    next = Looks.named(looks.button(panel, Words.of("matters.open"), this::act), "matters-next");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(next);
    next.setEnabled(false);
    table.getDisplay().timerExec(TICK_MS, this::tick);
  }

  void show(Picture picture) {
    Optional<OpenMatter> selected = selected();
    matters = picture.matters();
    table.setItemCount(matters.size());
    table.clearAll();
    selected
        .flatMap(
            old ->
                matters.stream()
                    .filter(m -> m.about().equals(old.about()) && m.kind().equals(old.kind()))
                    .findFirst())
        .ifPresentOrElse(m -> table.select(matters.indexOf(m)), table::deselectAll);
    long late = matters.stream().filter(OpenMatter::late).count();
    count.setText(
        matters.isEmpty()
            ? Words.of(picture.known() ? "matters.none" : "matters.unknown")
            : Words.of("matters.count", matters.size(), late));
    count.setForeground(late > 0 ? looks.palette().red() : looks.palette().muted());
    select();
  }

  private void stretch() {
    int rest = table.getClientArea().width - table.getColumn(0).getWidth() - 4;
    table.getColumn(WHAT).setWidth(Math.max(120, rest));
  }

  private void fill(TableItem item, int index) {
    if (index < 0 || index >= matters.size()) {
      return;
    }
    OpenMatter matter = matters.get(index);
    String drill = matter.drill() ? Words.of("log.drill") + " " : "";
    String grade = matter.grade().map(g -> "●" + Words.of("grade", g) + " ").orElse("");
    item.setText(
        WHAT, drill + grade + kind(matter) + "  " + desk.say(matter.title()).replace('\n', ' '));
    matter.grade().ifPresent(g -> item.setForeground(WHAT, looks.palette().of(g)));
    clock(item, matter, desk.clock().instant());
  }

  private void clock(TableItem item, OpenMatter matter, Instant now) {
    Optional<Countdown> countdown = matter.due().map(due -> Countdown.of(matter.since(), due, now));
    String words =
        countdown
            .map(times::clock)
            .orElseGet(() -> Words.of("matters.since", times.near(matter.since(), now)));
    if (!words.equals(item.getText(0))) {
      item.setText(0, words);
    }
    item.setForeground(0, countdown.map(this::colour).orElse(looks.palette().muted()));
  }

  private Color colour(Countdown countdown) {
    return switch (countdown.stage()) {
      case CALM -> looks.palette().text();
      case SOON -> looks.palette().orange();
      case OVER -> looks.palette().red();
    };
  }

  /** Only what can be seen is counted down. */
  private void tick() {
    if (table.isDisposed()) {
      return;
    }
    Instant now = desk.clock().instant();
    int first = table.getTopIndex();
    int rows = table.getClientArea().height / Math.max(1, table.getItemHeight()) + 1;
    int last = Math.min(matters.size(), first + rows);
    for (int i = first; i < last && i < table.getItemCount(); i++) {
      clock(table.getItem(i), matters.get(i), now);
    }
    table.getDisplay().timerExec(TICK_MS, this::tick);
  }

  private Optional<OpenMatter> selected() {
    int index = table.getSelectionIndex();
    return index >= 0 && index < matters.size()
        ? Optional.of(matters.get(index))
        : Optional.empty();
  }

  private void select() {
    Optional<OpenMatter> matter = selected();
    next.setEnabled(matter.isPresent());
    next.setText(
        Looks.escape(matter.map(m -> "▶ " + desk.say(m.next())).orElse(Words.of("matters.open"))));
    what.setText(Looks.escape(matter.map(m -> kind(m) + "：" + desk.say(m.title())).orElse("")));
  }

  private void act() {
    selected().ifPresent(matter -> desk.open(matter.about()));
  }

  private static String kind(OpenMatter matter) {
    return Words.or("matter." + matter.kind(), matter.kind());
  }
}
