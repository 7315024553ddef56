package org.anlan.console.internal.desk;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.anlan.api.Link;
import org.anlan.api.log.LogEntry;
import org.anlan.console.core.live.TimelineRow;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** The whole of the selected entry, and where it leads. */
final class EntryDetail {
  private final Desk desk;
  private final Looks looks;
  private final Times times;
  private final Consumer<LogEntry> correct;
  private final LongConsumer jump;
  private final Label head;
  private final Text text;
  private final Composite ways;

  EntryDetail(
      Composite parent,
      Desk desk,
      Looks looks,
      Times times,
      Consumer<LogEntry> correct,
      LongConsumer jump) {
    this.desk = desk;
    this.looks = looks;
    this.times = times;
    this.correct = correct;
    this.jump = jump;
    Composite area = looks.room(parent, 1);
    GridLayoutFactory.fillDefaults().spacing(4, 4).applyTo(area);
    head = looks.muted(area, Words.of("log.select"));
    GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
    text = new Text(area, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
    looks.paint(text, looks.palette().surface(), looks.palette().text());
    GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 40).applyTo(text);
    Looks.named(text, "log-detail");
    ways = looks.room(area, 1);
    RowLayout row = new RowLayout();
    row.spacing = 8;
    row.marginLeft = 0;
    ways.setLayout(row);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(ways);
  }

  void show(TimelineRow row) {
    for (Control old : ways.getChildren()) {
      old.dispose();
    }
    if (row instanceof TimelineRow.Written written) {
      show(written);
    } else if (row instanceof TimelineRow.Waiting waiting) {
      head.setText(Words.of("log.waits"));
      text.setText(waiting.item().entry().text());
    } else {
      head.setText("");
      text.setText("");
    }
    ways.getParent().layout(true, true);
  }

  private void show(TimelineRow.Written row) {
    LogEntry entry = row.entry();
    String late =
        entry.offline() ? "  " + Words.of("log.recorded", times.full(entry.recordedAt())) : "";
    head.setText(
        Looks.escape(
            Words.of(
                    "log.head",
                    Long.toString(entry.number()),
                    Words.of("kind", entry.kind()),
                    times.full(entry.occurredAt()),
                    entry.by())
                + late));
    text.setText(entry.text());
    row.corrects().ifPresent(number -> way("log.to-original", number));
    row.correctedBy().ifPresent(number -> way("log.to-correction", number));
    entry.links().forEach(this::link);
    if (row.correctedBy().isEmpty()) {
      Button button = looks.button(ways, Words.of("log.correct"), () -> correct.accept(entry));
      Looks.named(button, "log-correct");
    }
  }

  private void way(String words, long number) {
    looks.button(ways, Words.of(words, number), () -> jump.accept(number));
  }

  private void link(Link link) {
    Optional<String> name =
        desk.names().names().by().values().stream()
            .flatMap(java.util.Collection::stream)
            .filter(n -> n.link().equals(link))
            .map(n -> n.name())
            .findFirst();
    String kind = Words.or("entity." + link.entity(), link.entity());
    looks.button(ways, name.map(n -> kind + " " + n).orElse(kind), () -> desk.open(link));
  }
}
