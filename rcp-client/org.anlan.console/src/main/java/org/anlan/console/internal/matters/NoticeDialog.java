package org.anlan.console.internal.matters;

import java.util.Optional;
import org.anlan.api.notifications.Confirmation;
import org.anlan.api.notifications.Notification;
import org.anlan.api.notifications.NotificationState;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.internal.widgets.Once;
import org.anlan.console.internal.widgets.PlainDialog;
import org.anlan.console.internal.widgets.Unsent;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** One notice to one party: what is to be said; and, once it was, that it was. */
public final class NoticeDialog extends PlainDialog {
  private static final int WIDTH = 440;

  private final Once once = new Once();
  private final Desk desk;
  private final Notification notice;
  private final Runnable then;
  private final Unsent unsent;
  private Text remark;
  private Label message;

  /** Tells when it was confirmed. */
  public NoticeDialog(Shell parent, Desk desk, Looks looks, Notification notice, Runnable then) {
    super(parent, looks, Words.of("notice.title", notice.recipientName()));
    this.desk = desk;
    this.notice = notice;
    this.then = then;
    this.unsent = new Unsent(desk, "notice-" + notice.id().value());
  }

  @Override
  protected void fill(Composite area) {
    GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 16).spacing(12, 8).applyTo(area);
    Looks.named(area, "notice");
    Times times = new Times(desk.zone());
    String drill = notice.drill() ? Words.of("log.drill") + " " : "";
    fact(area, "told.who", notice.recipientName());
    phones(area);
    fact(area, "told.how", NoticeWords.channel(notice));
    fact(area, "notice.subject", drill + notice.subject());
    fact(area, "told.back", NoticeWords.back(notice, times));
    Text words = new Text(area, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | SWT.BORDER);
    words.setText(notice.text());
    looks().paint(words, looks().palette().surface(), looks().palette().text());
    GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(WIDTH, 80).applyTo(words);
    if (waits()) {
      looks().label(area, Words.of("handover.remark"));
      remark = Looks.named(looks().field(area, Words.of("notice.hint"), SWT.NONE), "notice-remark");
      GridDataFactory.fillDefaults().grab(true, false).applyTo(remark);
      unsent.hold("remark", remark);
      remark.setFocus();
    }
    message = Looks.named(looks().wrapped(area, " ", WIDTH), "notice-message");
    message.setForeground(looks().palette().red());
    GridDataFactory.fillDefaults().span(2, 1).hint(WIDTH, 36).applyTo(message);
  }

  @Override
  protected void buttons(Composite bar) {
    if (waits()) {
      Looks.named(
          createButton(bar, IDialogConstants.OK_ID, Words.of("notice.reached"), true),
          "notice-reached");
      Looks.named(
          createButton(bar, IDialogConstants.NO_ID, Words.of("notice.unreached"), false),
          "notice-unreached");
    }
    createButton(bar, IDialogConstants.CANCEL_ID, Words.of("button.close"), !waits());
  }

  @Override
  protected void buttonPressed(int button) {
    switch (button) {
      case IDialogConstants.OK_ID -> confirm(true);
      case IDialogConstants.NO_ID -> confirm(false);
      default -> super.buttonPressed(button);
    }
  }

  /** Whom to call: the numbers of a person, if it is one. */
  private void phones(Composite area) {
    looks().muted(area, Words.of("notice.phones"));
    Label phones = looks().wrapped(area, "…", WIDTH);
    desk.load(
        phones,
        () -> Phones.of(desk.client(), notice.recipient()),
        found -> {
          phones.setText(found.isEmpty() ? "—" : String.join("  ", found));
          phones.requestLayout();
        },
        why -> phones.setText("—"));
  }

  private boolean waits() {
    return notice.state() == NotificationState.PENDING
        || notice.state() == NotificationState.SENT
        || notice.state() == NotificationState.DELIVERED;
  }

  private void confirm(boolean reached) {
    Optional<String> words = Optional.of(remark.getText().strip()).filter(text -> !text.isEmpty());
    if (!reached && words.isEmpty()) {
      message.setText("⚠ " + Words.of("notice.why"));
      remark.setFocus();
      return;
    }
    Confirmation confirmation = new Confirmation(reached, Optional.empty(), words);
    String key = once.key("confirm");
    desk.load(
        message,
        () ->
            desk.client()
                .withKey(
                    key, () -> desk.client().notifications().confirm(notice.id(), confirmation)),
        done -> {
          unsent.forget();
          desk.tell(Words.of(reached ? "notice.done" : "notice.failed", notice.recipientName()));
          then.run();
          close();
        },
        why -> message.setText(Looks.escape("⚠ " + why)));
  }

  private void fact(Composite area, String label, String value) {
    looks().muted(area, Words.of(label));
    looks().wrapped(area, value, WIDTH);
  }
}
