package org.anlan.console.internal.matters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Paging;
import org.anlan.api.tasks.Fulfilment;
import org.anlan.api.tasks.Obligation;
import org.anlan.api.tasks.ObligationId;
import org.anlan.api.tasks.ObligationState;
import org.anlan.api.tasks.Remark;
import org.anlan.api.tasks.Round;
import org.anlan.client.AnlanClient;
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
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** A recurring duty and its unanswered rounds: done, nothing to report, or promised. */
final class ObligationDialog extends PlainDialog {
  private static final int WIDTH = 440;
  private static final int BEGIN = IDialogConstants.CLIENT_ID;

  /**
   * A duty with the rounds that still can be answered.
   *
   * @param missed those that are over, oldest first
   */
  record Owed(Obligation obligation, List<Round> missed, List<String> phones) {
    /** Reads it; not for the UI thread. */
    static Owed read(AnlanClient client, ObligationId id) {
      Obligation obligation = client.obligations().get(id);
      List<Round> missed = new ArrayList<>();
      for (Round round : client.obligations().rounds(id, Paging.first(24)).items()) {
        if (unanswered(round.state())) {
          missed.add(0, round);
        }
      }
      return new Owed(obligation, missed, Phones.of(client, obligation.assignee()));
    }

    boolean currentOpen() {
      return unanswered(obligation.state());
    }
  }

  private final Once once = new Once();
  private final Desk desk;
  private final Owed owed;
  private final Times times;
  private final Unsent unsent;
  private Combo round;
  private Button zero;
  private Text result;
  private Label message;

  ObligationDialog(Shell parent, Desk desk, Looks looks, Owed owed) {
    super(parent, looks, owed.obligation().title());
    this.desk = desk;
    this.owed = owed;
    this.times = new Times(desk.zone());
    this.unsent = new Unsent(desk, "obligation-" + owed.obligation().id().value());
  }

  @Override
  protected void fill(Composite area) {
    GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 16).spacing(12, 8).applyTo(area);
    Obligation obligation = owed.obligation();
    Looks.named(area, "obligation");
    fact(area, "tasks.who", obligation.assigneeName());
    fact(area, "notice.phones", owed.phones().isEmpty() ? "—" : String.join("  ", owed.phones()));
    fact(area, "tasks.state", Words.of("obligation-state", obligation.state()));
    looks().muted(area, Words.of("obligation.round"));
    round = Looks.named(looks().choice(area), "obligation-round");
    owed.missed().forEach(each -> round.add(missed(each)));
    if (owed.currentOpen()) {
      round.add(
          Words.of(
              "obligation.current",
              obligation.period().toString(),
              times.full(obligation.dueAt())));
    }
    round.select(0);
    looks().label(area, "");
    zero = Looks.named(new Button(area, SWT.CHECK), "obligation-zero");
    zero.setText(Words.of("obligation.zero"));
    looks().paint(zero, area.getBackground(), looks().palette().text());
    Label label = looks().label(area, Words.of("obligation.result"));
    GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
    result =
        Looks.named(
            looks().field(area, "", SWT.MULTI | SWT.WRAP | SWT.V_SCROLL), "obligation-result");
    GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, 72).applyTo(result);
    result.addListener(
        SWT.Traverse, event -> event.doit = event.doit || event.detail == SWT.TRAVERSE_TAB_NEXT);
    unsent.hold("result", result);
    message = Looks.named(looks().wrapped(area, " ", WIDTH), "obligation-message");
    message.setForeground(looks().palette().red());
    GridDataFactory.fillDefaults().span(2, 1).hint(WIDTH, 36).applyTo(message);
  }

  @Override
  protected void buttons(Composite bar) {
    Button promise =
        Looks.named(
            createButton(bar, BEGIN, Words.of("obligation.begin"), false), "obligation-begin");
    promise.setToolTipText(Words.of("obligation.begin.hint"));
    promise.setEnabled(owed.currentOpen());
    Button done =
        Looks.named(
            createButton(bar, IDialogConstants.OK_ID, Words.of("obligation.fulfil"), false),
            "obligation-fulfil");
    done.setEnabled(round.getItemCount() > 0);
    createButton(bar, IDialogConstants.CANCEL_ID, Words.of("button.close"), false);
  }

  @Override
  protected void buttonPressed(int button) {
    switch (button) {
      case BEGIN -> begin();
      case IDialogConstants.OK_ID -> fulfil();
      default -> super.buttonPressed(button);
    }
  }

  private void begin() {
    Remark remark = words().map(Remark::of).orElse(Remark.NONE);
    ObligationId id = owed.obligation().id();
    send(once.key("begin"), client -> client.obligations().begin(id, remark), "obligation.begun");
  }

  private void fulfil() {
    if (words().isEmpty() && !zero.getSelection()) {
      message.setText("⚠ " + Words.of("obligation.missing"));
      result.setFocus();
      return;
    }
    int chosen = round.getSelectionIndex();
    Fulfilment fulfilment =
        new Fulfilment(
            zero.getSelection(),
            words(),
            chosen < owed.missed().size()
                ? Optional.of(owed.missed().get(chosen).period())
                : Optional.empty());
    ObligationId id = owed.obligation().id();
    send(
        once.key("fulfil"),
        client -> client.obligations().fulfil(id, fulfilment),
        "obligation.done");
  }

  private void send(
      String key, java.util.function.Function<AnlanClient, Obligation> work, String told) {
    desk.load(
        message,
        () -> desk.client().withKey(key, () -> work.apply(desk.client())),
        done -> {
          unsent.forget();
          desk.tell(Words.of(told, done.title()));
          close();
        },
        why -> message.setText(Looks.escape("⚠ " + why)));
  }

  private Optional<String> words() {
    return Optional.of(result.getText().strip()).filter(text -> !text.isEmpty());
  }

  private String missed(Round each) {
    return Words.of(
        "obligation.missed",
        each.period().toString(),
        times.full(each.dueAt()),
        Words.of("obligation-state", each.state()));
  }

  private static boolean unanswered(ObligationState state) {
    return state == ObligationState.DUE
        || state == ObligationState.OVERDUE
        || state == ObligationState.SILENT;
  }

  private void fact(Composite area, String label, String value) {
    looks().muted(area, Words.of(label));
    looks().wrapped(area, value, WIDTH);
  }
}
