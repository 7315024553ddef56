package org.anlan.console.internal.incidents;

import java.util.ArrayList;
import java.util.List;
import org.anlan.api.incidents.Closing;
import org.anlan.api.incidents.Incident;
import org.anlan.api.incidents.IncidentId;
import org.anlan.api.incidents.IncidentState;
import org.anlan.api.notifications.NotificationState;
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

/** Ends an incident, after naming what is still open; or opens an ended one again. */
final class ClosingDialog extends PlainDialog {
  private static final int WIDTH = 480;
  private static final int NAMED = 6;

  private final Once once = new Once();
  private final Desk desk;
  private final Whole whole;
  private final Runnable then;
  private final Unsent unsent;
  private Text words;
  private Label message;

  ClosingDialog(Shell parent, Desk desk, Looks looks, Whole whole, Runnable then) {
    super(parent, looks, title(whole));
    this.desk = desk;
    this.whole = whole;
    this.then = then;
    this.unsent = new Unsent(desk, "closing-" + whole.incident().id().value());
  }

  @Override
  protected void fill(Composite area) {
    GridLayoutFactory.fillDefaults().margins(16, 16).spacing(0, 8).applyTo(area);
    Label title = looks().wrapped(area, whole.incident().title(), WIDTH);
    title.setFont(looks().sized(title, 2, SWT.BOLD));
    List<String> still = goesOn() ? stillOpen() : List.of();
    if (goesOn()) {
      String head = still.isEmpty() ? "closing.nothing-open" : "closing.still-open";
      looks().label(area, Words.of(head));
    }
    Looks.named(looks().wrapped(area, String.join("\n", still), WIDTH), "closing-open");
    looks().label(area, Words.of(goesOn() ? "closing.conclusion" : "closing.reason"));
    words = Looks.named(looks().field(area, "", SWT.MULTI | SWT.WRAP | SWT.V_SCROLL), "closing");
    GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, 88).applyTo(words);
    words.addListener(
        SWT.Traverse, event -> event.doit = event.doit || event.detail == SWT.TRAVERSE_TAB_NEXT);
    unsent.hold("words", words);
    message = Looks.named(looks().wrapped(area, " ", WIDTH), "closing-message");
    message.setForeground(looks().palette().red());
    GridDataFactory.fillDefaults().hint(WIDTH, 36).applyTo(message);
    words.setFocus();
  }

  @Override
  protected void buttons(Composite bar) {
    Looks.named(createButton(bar, IDialogConstants.OK_ID, title(whole), false), "closing-do");
    createButton(bar, IDialogConstants.CANCEL_ID, Words.of("button.cancel"), false);
  }

  @Override
  protected void okPressed() {
    Closing closing = new Closing(words.getText().strip());
    if (closing.conclusion().isEmpty()) {
      message.setText(Words.of("closing.empty"));
      words.setFocus();
      return;
    }
    IncidentId id = whole.incident().id();
    String key = once.key("end");
    boolean close = goesOn();
    desk.load(
        message,
        () ->
            desk.client()
                .withKey(
                    key,
                    () ->
                        close
                            ? desk.client().incidents().close(id, closing)
                            : desk.client().incidents().reopen(id, closing)),
        this::done,
        why -> message.setText(Looks.escape("⚠ " + why)));
  }

  private void done(Incident incident) {
    unsent.forget();
    then.run();
    desk.tell(Words.of("incident-state", incident.state()) + "  " + incident.title());
    close();
  }

  private boolean goesOn() {
    return whole.incident().state() == IncidentState.OPEN;
  }

  private static String title(Whole whole) {
    boolean open = whole.incident().state() == IncidentState.OPEN;
    return Words.of(open ? "closing.close" : "closing.reopen");
  }

  /** Reports, tasks, responses and notices that would be left behind. */
  private List<String> stillOpen() {
    List<String> all = new ArrayList<>();
    whole.reports().stream()
        .filter(ReportWords::open)
        .forEach(
            report -> {
              boolean over =
                  report.dueAt().filter(due -> due.isBefore(desk.clock().instant())).isPresent();
              String key = over ? "closing.report.omitted" : "closing.report.waived";
              all.add("• " + Words.of(key, ReportWords.name(report)));
            });
    whole.activations().stream()
        .filter(a -> a.endedAt().isEmpty())
        .forEach(a -> all.add("• " + Words.of("closing.response", a.title())));
    whole.openTasks().stream()
        .limit(NAMED)
        .forEach(t -> all.add("• " + Words.of("closing.task", t.title(), t.assigneeName())));
    if (whole.openTasks().size() > NAMED) {
      all.add("• " + Words.of("closing.more-tasks", whole.openTasks().size() - NAMED));
    }
    long pending =
        whole.told().stream().filter(n -> n.state() == NotificationState.PENDING).count();
    if (pending > 0) {
      all.add("• " + Words.of("closing.notices", pending));
    }
    return all;
  }
}
