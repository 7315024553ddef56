package org.anlan.console.internal.incidents;

import org.anlan.api.incidents.Incident;
import org.anlan.api.incidents.Report;
import org.anlan.api.incidents.ReportContent;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.internal.widgets.PlainDialog;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** A report as its recipients will read it. */
final class ReportPreview extends PlainDialog {
  private static final int WIDTH = 600;
  private static final int HEIGHT = 460;
  private static final int MARGIN = 32;

  private final Desk desk;
  private final Whole whole;
  private final Report report;
  private final ReportContent content;
  private final Times times;

  /** With this content, which may not be kept yet. */
  ReportPreview(
      Shell parent, Desk desk, Looks looks, Whole whole, Report report, ReportContent content) {
    super(parent, looks, Words.of("report.preview.title", ReportWords.name(report)));
    this.desk = desk;
    this.whole = whole;
    this.report = report;
    this.content = content;
    this.times = new Times(desk.zone());
  }

  @Override
  protected void fill(Composite area) {
    GridLayoutFactory.fillDefaults().margins(12, 12).applyTo(area);
    StyledText page =
        new StyledText(area, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | SWT.BORDER);
    looks().paint(page, looks().palette().surface(), looks().palette().text());
    page.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
    page.setLineSpacing(6);
    GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(page);
    Looks.named(page, "report-page");
    head(page);
    facts(page);
    ReportWords.texts(content).forEach((field, text) -> section(page, field, text));
    foot(page);
    page.setCaret(null);
    page.setTopIndex(0);
  }

  private void head(StyledText page) {
    Incident incident = whole.incident();
    int begin = page.getCharCount();
    String drill = report.drill() ? Words.of("log.drill") : "";
    line(page, drill + Words.of("report.page.title", incident.title(), ReportWords.title(report)));
    StyleRange bold = style(page, begin, SWT.BOLD);
    bold.font = looks().sized(page, 4, SWT.BOLD);
    page.setStyleRange(bold);
    page.setLineAlignment(0, 1, SWT.CENTER);
    line(page, "");
    String to = String.join("、", report.recipients());
    line(page, Words.of("report.page.to", to.isEmpty() ? "—" : to));
    line(page, "");
  }

  private void facts(StyledText page) {
    Incident incident = whole.incident();
    fact(page, "incidents.occurred", times.full(incident.occurredAt()));
    fact(
        page,
        "incidents.where",
        whole.unit() + incident.location().map(where -> " · " + where).orElse(""));
    fact(
        page,
        "incidents.category",
        Words.of("category", incident.category()) + " · " + Words.of("grade", incident.grade()));
    String heads = IncidentWords.heads(incident.casualties());
    fact(page, "incidents.heads", heads.isEmpty() ? Words.of("incidents.heads.none") : heads);
  }

  private void fact(StyledText page, String label, String text) {
    int begin = page.getCharCount();
    line(page, Words.of(label) + Words.of("stream.colon") + text);
    StyleRange bold = style(page, begin, SWT.BOLD);
    bold.length = Words.of(label).length();
    page.setStyleRange(bold);
  }

  /** A part that says something, and the situation in any case: without it nothing is signed. */
  private void section(StyledText page, String field, String text) {
    if (text.isEmpty() && !field.equals("situation")) {
      return;
    }
    line(page, "");
    int begin = page.getCharCount();
    line(page, Words.of("report." + field));
    page.setStyleRange(style(page, begin, SWT.BOLD));
    begin = page.getCharCount();
    line(page, text.isEmpty() ? "⚠ " + Words.of("report.page.missing") : text);
    if (text.isEmpty()) {
      StyleRange red = style(page, begin, SWT.NORMAL);
      red.foreground = looks().palette().red();
      page.setStyleRange(red);
    }
  }

  private void foot(StyledText page) {
    line(page, "");
    line(page, whole.unit());
    line(
        page,
        report
            .signedBy()
            .map(
                by ->
                    Words.of(
                        "report.page.signed", by, report.signedAt().map(times::full).orElse("")))
            .orElse(Words.of("report.page.unsigned", times.full(desk.clock().instant()))));
    page.setLineAlignment(page.getLineCount() - 3, 2, SWT.RIGHT);
  }

  private static StyleRange style(StyledText page, int begin, int style) {
    return new StyleRange(begin, page.getCharCount() - begin, null, null, style);
  }

  private static void line(StyledText page, String text) {
    page.append(text + "\n");
  }
}
