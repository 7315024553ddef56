package org.anlan.console.internal.incidents;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.anlan.api.incidents.Report;
import org.anlan.api.incidents.ReportContent;
import org.anlan.api.incidents.SignOff;
import org.anlan.console.internal.conflict.Form;
import org.anlan.console.internal.conflict.Saving;
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

/**
 * Writes a report, keeps it, shows it as it will be read, signs it off. What was typed stays when
 * the server says no, and when the program ends.
 */
final class ReportDialog extends PlainDialog implements Form<Report> {
  private static final int WIDTH = 560;
  private static final int PREVIEW = IDialogConstants.CLIENT_ID + 1;
  private static final String FIRST = "situation";

  private final Map<String, Text> fields = new LinkedHashMap<>();
  private final Once once = new Once();
  private final Desk desk;
  private final Whole whole;
  private final Runnable then;
  private final Unsent unsent;
  private Report report;
  private Optional<Saving<Report>> saving = Optional.empty();
  private Text reason;
  private Label message;

  /** Tells whenever the report was changed. */
  ReportDialog(Shell parent, Desk desk, Looks looks, Whole whole, Report report, Runnable then) {
    super(parent, looks, ReportWords.name(report) + " · " + whole.incident().title());
    this.desk = desk;
    this.whole = whole;
    this.report = report;
    this.then = then;
    this.unsent = new Unsent(desk, "report-" + report.id().value());
  }

  @Override
  protected void fill(Composite area) {
    GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 12).spacing(12, 6).applyTo(area);
    texts(report).forEach((field, text) -> field(area, field, text));
    looks().label(area, Words.of("report.late"));
    reason = Looks.named(looks().field(area, "", SWT.NONE), "report-late");
    reason.setEditable(writable());
    GridDataFactory.fillDefaults().grab(true, false).applyTo(reason);
    message = Looks.named(looks().wrapped(area, " ", WIDTH), "report-message");
    GridDataFactory.fillDefaults().span(2, 1).hint(WIDTH, 40).applyTo(message);
    if (writable()) {
      begin();
    } else {
      reason.setText(report.lateReason().orElse(""));
    }
  }

  private void begin() {
    long version = unsent.version(report.stamp().version());
    fields.forEach(unsent::hold);
    unsent.hold("late", reason);
    saving = Optional.of(new Saving<>(desk, looks(), message, this, report, version));
    if (!typed().equals(texts(report))) {
      say(Words.of("report.put-back"));
    }
  }

  private void field(Composite area, String field, String text) {
    boolean first = field.equals(FIRST);
    Label label = looks().label(area, Words.of("report." + field));
    GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
    Text typed = looks().field(area, "", SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
    typed.setText(text);
    typed.setEditable(writable());
    GridDataFactory.fillDefaults().grab(true, first).hint(WIDTH, first ? 88 : 40).applyTo(typed);
    typed.addListener(
        SWT.Traverse, event -> event.doit = event.doit || event.detail == SWT.TRAVERSE_TAB_NEXT);
    fields.put(field, Looks.named(typed, "report-" + field));
  }

  @Override
  protected void buttons(Composite bar) {
    Looks.named(createButton(bar, PREVIEW, Words.of("report.preview"), false), "report-preview");
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
    switch (button) {
      case PREVIEW -> preview();
      case IDialogConstants.CLIENT_ID -> keep(() -> say(Words.of("report.kept")));
      case IDialogConstants.OK_ID -> keep(this::sign);
      default -> super.buttonPressed(button);
    }
  }

  private boolean writable() {
    return ReportWords.open(report);
  }

  private void preview() {
    new ReportPreview(getShell(), desk, looks(), whole, report, content()).open();
  }

  private void keep(Runnable next) {
    saving
        .orElseThrow()
        .save(
            () -> desk.client().reports().get(report.incidentId(), report.id()),
            kept -> {
              report = kept;
              then.run();
              next.run();
            },
            this::complain);
  }

  private void sign() {
    SignOff signOff = new SignOff(words(reason));
    String key = once.key("sign");
    desk.load(
        message,
        () ->
            desk.client()
                .withKey(
                    key,
                    () -> desk.client().reports().sign(report.incidentId(), report.id(), signOff)),
        signed -> {
          unsent.forget();
          then.run();
          desk.tell(Words.of("report.signed"));
          close();
        },
        this::complain);
  }

  private void say(String words) {
    message.setForeground(looks().palette().text());
    message.setText(Looks.escape(words));
  }

  private void complain(String why) {
    message.setForeground(looks().palette().red());
    message.setText(Looks.escape("⚠ " + why));
  }

  @Override
  public Map<String, String> texts(Report of) {
    return ReportWords.texts(of.content());
  }

  @Override
  public Map<String, String> typed() {
    Map<String, String> typed = new LinkedHashMap<>();
    fields.forEach((field, text) -> typed.put(field, text.getText().strip()));
    return typed;
  }

  @Override
  public void type(Map<String, String> texts) {
    texts.forEach((field, text) -> fields.get(field).setText(text));
  }

  @Override
  public String label(String field) {
    return Words.of("report." + field);
  }

  @Override
  public LongFunction<Report> request() {
    ReportContent content = content();
    return version ->
        desk.client().reports().update(report.incidentId(), report.id(), version, content);
  }

  private ReportContent content() {
    return ReportWords.content(typed());
  }

  private static Optional<String> words(Text field) {
    return Optional.of(field.getText().strip()).filter(text -> !text.isEmpty());
  }
}
