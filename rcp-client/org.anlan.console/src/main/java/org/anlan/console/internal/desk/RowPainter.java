package org.anlan.console.internal.desk;

import java.util.Optional;
import org.anlan.api.log.LogEntry;
import org.anlan.api.log.NewLogEntry;
import org.anlan.console.core.live.TimelineRow;
import org.anlan.console.core.outbox.Item;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.eclipse.swt.widgets.TableItem;

/** How the timeline's rows look. */
final class RowPainter {
  private final Looks looks;
  private final Times times;

  RowPainter(Looks looks, Times times) {
    this.looks = looks;
    this.times = times;
  }

  void paint(TableItem item, TimelineRow row) {
    item.setBackground(looks.palette().surface());
    item.setForeground(looks.palette().text());
    item.setFont(null);
    if (row instanceof TimelineRow.Day day) {
      item.setText(new String[] {"", "", "", times.day(day.day()), ""});
      item.setBackground(looks.palette().selected());
      item.setFont(looks.bold(item.getParent()));
    } else if (row instanceof TimelineRow.Written written) {
      written(item, written);
    } else if (row instanceof TimelineRow.Waiting waiting) {
      waiting(item, waiting.item());
    }
  }

  private void written(TableItem item, TimelineRow.Written row) {
    LogEntry entry = row.entry();
    StringBuilder text = new StringBuilder();
    if (entry.drill() && !entry.text().contains("演练")) {
      text.append(Words.of("log.drill")).append(' ');
    }
    row.corrects().ifPresent(n -> text.append(Words.of("log.corrects", n)).append(' '));
    row.correctedBy().ifPresent(n -> text.append(Words.of("log.corrected", n)).append(' '));
    if (entry.offline()) {
      text.append(Words.of("log.offline")).append(' ');
    }
    text.append(entry.text().replace('\n', ' '));
    item.setText(
        new String[] {
          times.time(entry.occurredAt()),
          Long.toString(entry.number()),
          Words.of("kind", entry.kind()),
          text.toString(),
          entry.by()
        });
    if (row.correctedBy().isPresent()) {
      item.setForeground(looks.palette().muted());
    }
  }

  private void waiting(TableItem item, Item waits) {
    NewLogEntry entry = waits.entry();
    Optional<String> time = entry.occurredAt().map(times::time);
    item.setText(
        new String[] {
          time.orElse(""),
          Words.of("log.waiting"),
          Words.of("kind", entry.kind()),
          entry.text().replace('\n', ' '),
          ""
        });
    item.setForeground(looks.palette().orange());
  }
}
