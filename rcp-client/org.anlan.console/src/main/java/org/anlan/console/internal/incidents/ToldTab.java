package org.anlan.console.internal.incidents;

import java.util.List;
import java.util.Optional;
import org.anlan.api.notifications.Notification;
import org.anlan.api.notifications.NotificationState;
import org.anlan.console.internal.matters.NoticeDialog;
import org.anlan.console.internal.matters.NoticeWords;
import org.anlan.console.internal.table.Column;
import org.anlan.console.internal.table.DataTable;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** Who was told of it, how and when, and what came back. */
final class ToldTab implements Tab {
  private final Desk desk;
  private final Looks looks;
  private final Times times;
  private final Runnable changed;
  private final DataTable<Notification> table;
  private final Button confirm;
  private Optional<Whole> shown = Optional.empty();

  ToldTab(Composite page, Desk desk, Looks looks, Times times, Runnable changed) {
    this.desk = desk;
    this.looks = looks;
    this.times = times;
    this.changed = changed;
    table = new DataTable<>(page, desk, looks, "incident-told", Notification::id, columns());
    Composite head = table.head(2);
    Looks.named(looks.button(head, Words.of("told.tell"), this::tell), "told-tell");
    confirm = Looks.named(looks.button(head, Words.of("told.open"), this::open), "told-open");
    confirm.setEnabled(false);
    table.strong(n -> n.state() == NotificationState.PENDING);
    table.onSelect(n -> confirm.setEnabled(true)).onOpen(n -> open());
  }

  private List<Column<Notification>> columns() {
    return List.of(
        Column.of("who", Words.of("told.who"), 152, Notification::recipientName),
        Column.<Notification>of("how", Words.of("told.how"), 72, n -> NoticeWords.channel(n)),
        Column.of("what", Words.of("told.what"), 200, Notification::subject),
        Column.<Notification>of(
                "when",
                Words.of("told.when"),
                104,
                n -> times.full(n.sentAt().orElse(n.stamp().createdAt())))
            .by(n -> n.sentAt().orElse(n.stamp().createdAt())),
        Column.<Notification>of("back", Words.of("told.back"), 232, n -> NoticeWords.back(n, times))
            .coloured(
                n ->
                    n.state() == NotificationState.FAILED
                        ? Optional.of(looks.palette().red())
                        : Optional.empty()));
  }

  @Override
  public void show(Whole whole) {
    shown = Optional.of(whole);
    table.show(whole.told());
    confirm.setEnabled(table.selected().isPresent());
  }

  @Override
  public int count(Whole whole) {
    return whole.told().size();
  }

  private void open() {
    table
        .selected()
        .ifPresent(
            n -> new NoticeDialog(table.control().getShell(), desk, looks, n, changed).open());
  }

  private void tell() {
    new TellDialog(table.control().getShell(), desk, looks, shown.orElseThrow(), changed).open();
  }
}
