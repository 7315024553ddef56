package org.anlan.console.internal.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anlan.api.incidents.Incident;
import org.anlan.api.incidents.Report;
import org.anlan.api.incidents.ReportContent;
import org.anlan.api.incidents.ReportState;
import org.anlan.api.incidents.SignOff;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.internal.widgets.PlainDialog;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Writes a report, keeps it, signs it off. What was typed stays when the server says no. */
final class ReportDialog extends PlainDialog {
  private static final int WIDTH = 560;
  private static final List<String> FIELDS =
      List.of("situation", "scope", "losses", "trend", "leaders", "measures", "requests");

  private final Desk desk;
  private final Incident incident;
  private final Runnable then;
  private final List<Text> fields = new ArrayList<>();
  private Report report;
  private Text reason;
  private Label message;

  ReportDialog(
      Shell parent, Desk desk, Looks looks, Incident incident, Report report, Runnable then) {
    super(parent, looks, IncidentDetail.name(report) + " · " + incident.title());
    this.desk = desk;
    this.incident = incident;
    this.report = report;
    this.then = then;
  }

  @Override
  protected void fill(Composite area) {
    GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 16).spacing(12, 8).applyTo(area);
    ReportContent content = report.content();
    List<Optional<String>> values =
        List.of(
            content.situation(),
            content.scope(),
            content.losses(),
            content.trend(),
            content.leadersOnScene(),
            content.measures(),
            content.requests());
    for (int i = 0; i < FIELDS.size(); i++) {
      Label label = looks().label(area, Words.of("report." + FIELDS.get(i)));
      GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
      Text field = looks().field(area, "", SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
      field.setText(values.get(i).orElse(""));
      field.setEditable(writable());
      GridDataFactory.fillDefaults()
          .grab(true, i == 0)
          .hint(WIDTH, i == 0 ? 96 : 44)
          .applyTo(field);
      field.addListener(
          SWT.Traverse, event -> event.doit = event.doit || event.detail == SWT.TRAVERSE_TAB_NEXT);
      fields.add(Looks.named(field, "report-" + FIELDS.get(i)));
    }
    looks().label(area, Words.of("report.late"));
    reason = Looks.named(looks().field(area, "", SWT.NONE), "report-late");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(reason);
    message = Looks.named(looks().wrapped(area, " ", WIDTH), "report-message");
    message.setForeground(looks().palette().red());
    GridDataFactory.fillDefaults().span(2, 1).hint(WIDTH, 40).applyTo(message);
  }

  @Override
  protected void buttons(Composite bar) {
    if (writable()) {
      Looks.named(
          createButton(bar, IDialogConstants.CLIENT_ID, Words.of("report.keep"), false),
          "report-keep");
      Looks.named(
          createButton(bar, IDialogConstants.OK_ID, Words.of("report.sign"), false), "report-sign");
    }
    createButton(bar, IDialogConstants.CANCEL_ID, Words.of("button.close"), true);
  }

  @Override
  protected void buttonPressed(int button) {
    if (button == IDialogConstants.CLIENT_ID) {
      keep(() -> message.setText(Words.of("report.kept")));
    } else if (button == IDialogConstants.OK_ID) {
      keep(this::sign);
    } else {
      super.buttonPressed(button);
    }
  }

  private boolean writable() {
    return report.state() == ReportState.DUE || report.state() == ReportState.DRAFTED;
  }

  private void keep(Runnable next) {
    ReportContent content = content();
    desk.load(
        message,
        () ->
            desk.client()
                .reports()
                .update(incident.id(), report.id(), report.stamp().version(), content),
        kept -> {
          report = kept;
          then.run();
          next.run();
        },
        this::complain);
  }

  private void sign() {
    Optional<String> why = words(reason);
    desk.load(
        message,
        () -> desk.client().reports().sign(incident.id(), report.id(), new SignOff(why)),
        signed -> {
          then.run();
          desk.tell(Words.of("report.signed"));
          close();
        },
        this::complain);
  }

  private void complain(String why) {
    message.setText(Looks.escape("⚠ " + why));
  }

  private ReportContent content() {
    return new ReportContent(
        words(fields.get(0)),
        words(fields.get(1)),
        words(fields.get(2)),
        words(fields.get(3)),
        words(fields.get(4)),
        words(fields.get(5)),
        words(fields.get(6)));
  }

  private static Optional<String> words(Text field) {
    return Optional.of(field.getText().strip()).filter(text -> !text.isEmpty());
  }
}
