package org.anlan.console.internal.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.anlan.api.changes.Change;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** What happens anywhere in the suite, as it happens. */
final class EventStream {
  private static final int MOST = 500;
  private static final int BEFORE = 100;

  private final Looks looks;
  private final Times times;
  private final Table table;
  private final Deque<Change> changes = new ArrayDeque<>();
  private List<Change> shown = List.of();

  EventStream(Composite parent, Desk desk, Looks looks, Times times) {
    this.looks = looks;
    this.times = times;
    Composite panel = looks.panel(parent, Words.of("stream.title"));
    table = Looks.named(looks.list(panel, SWT.VIRTUAL), "stream");
    looks.column(table, "", 76);
    looks.column(table, "", 96);
    looks.column(table, "", 480);
    table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
    desk.onChange(table, this::add);
    desk.load(
        table,
        () -> {
          long head = desk.client().feed().head();
          return desk.client().feed().since(Math.max(0, head - BEFORE), BEFORE).items();
        },
        before -> before.forEach(this::add),
        why -> {});
  }

  private void add(Change change) {
    if (changes.stream().anyMatch(known -> known.seq() == change.seq())) {
      return;
    }
    changes.addFirst(change);
    while (changes.size() > MOST) {
      changes.removeLast();
    }
    shown = new ArrayList<>(changes);
    shown.sort((a, b) -> Long.compare(b.seq(), a.seq()));
    table.setItemCount(shown.size());
    table.clearAll();
  }

  private void fill(TableItem item, int index) {
    if (index >= 0 && index < shown.size()) {
      Change change = shown.get(index);
      item.setText(new String[] {times.seconds(change.at()), change.by(), ChangeWords.of(change)});
      item.setForeground(0, looks.palette().muted());
    }
  }
}
