package org.anlan.console.internal.admin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.anlan.api.Fault;
import org.anlan.api.Faults;
import org.anlan.api.Invalid;
import org.anlan.api.notifications.ChannelInfo;
import org.anlan.api.notifications.Message;
import org.anlan.api.notifications.Notification;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Selector;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.EntryRows;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.internal.widgets.Picker;
import org.anlan.console.internal.widgets.PlainDialog;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Sends one person a message that says it is a test, and tells what became of it. */
final class TestMessageDialog extends PlainDialog {
  private static final int WIDTH = 400;

  /** What was sent, or what is wrong with it. */
  private record Sent(List<Notification> notices, List<Fault> faults) {}

  private final Desk desk;
  private final ChannelInfo channel;
  private final Consumer<String> then;
  private final String key = UUID.randomUUID().toString();
  private EntryRows rows;
  private Picker<PersonId> to;
  private Text text;
  private Label message;

  TestMessageDialog(
      Shell parent, Desk desk, Looks looks, ChannelInfo channel, Consumer<String> then) {
    super(parent, looks, Words.of("admin.test.title", Words.of(channel.name())));
    this.desk = desk;
    this.channel = channel;
    this.then = then;
  }

  @Override
  protected void fill(Composite area) {
    GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 16).spacing(12, 8).applyTo(area);
    rows = new EntryRows(area, looks(), "test", WIDTH, this::okPressed);
    to = rows.picker("/to", Words.of("admin.test.to"), Words.of("stores.find"));
    text = rows.text("/text", Words.of("admin.test.text"), "");
    text.setText(Words.of("admin.test.words"));
    message = Looks.named(looks().wrapped(area, " ", WIDTH), "test-message");
    message.setForeground(looks().palette().red());
    GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(WIDTH, 56).applyTo(message);
    desk.load(message, () -> Directory.read(desk.client()), found -> to.choices(found.persons()));
    rows.onChange(
        () -> {
          rows.unmark();
          message.setText(" ");
        });
  }

  @Override
  protected void buttons(Composite bar) {
    Looks.named(
        createButton(bar, IDialogConstants.OK_ID, Words.of("admin.test.send"), false), "test-ok");
    createButton(bar, IDialogConstants.CANCEL_ID, Words.of("button.cancel"), false);
    getShell().setDefaultButton(null);
  }

  @Override
  protected void okPressed() {
    Message draft = draft();
    Faults faults = new Faults();
    draft.check(faults);
    if (!faults.found().isEmpty()) {
      message.setText(Looks.escape(rows.mark(faults.found())));
      return;
    }
    desk.load(
        message,
        () -> send(draft),
        this::sent,
        why -> message.setText(Looks.escape("⚠ " + why + "  " + Words.of("admin.test.who"))));
  }

  private Message draft() {
    List<Selector> people =
        to.chosen().map(id -> Selector.of(Selector.Kind.PERSON, id.value())).stream().toList();
    return new Message(
        channel.id(),
        people,
        Words.of("admin.test.subject"),
        text.getText(),
        false,
        false,
        Optional.empty());
  }

  private Sent send(Message draft) {
    try {
      return new Sent(
          desk.client().withKey(key, () -> desk.client().notifications().send(draft)), List.of());
    } catch (Invalid e) {
      return new Sent(List.of(), e.faults());
    }
  }

  private void sent(Sent sent) {
    if (!sent.faults().isEmpty()) {
      message.setText(Looks.escape(rows.mark(sent.faults())));
      return;
    }
    Notification first = sent.notices().get(0);
    then.accept(
        Words.of(
            "admin.test.sent", first.recipientName(), Words.of("admin.notice", first.state())));
    close();
  }
}
