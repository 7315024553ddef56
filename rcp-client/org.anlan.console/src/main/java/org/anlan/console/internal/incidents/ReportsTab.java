package org.anlan.console.internal.incidents;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.incidents.IncidentState;
import org.anlan.api.incidents.NewReport;
import org.anlan.api.incidents.Report;
import org.anlan.api.incidents.ReportContent;
import org.anlan.api.incidents.ReportForm;
import org.anlan.api.incidents.ReportId;
import org.anlan.api.incidents.ReportKind;
import org.anlan.api.incidents.ReportState;
import org.anlan.console.core.live.Countdown;
import org.anlan.console.internal.table.Column;
import org.anlan.console.internal.table.DataTable;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** Its reports with their clocks: to be written, looked at and signed. */
final class ReportsTab implements Tab {
  private final Desk desk;
  private final Looks looks;
  private final Times times;
  private final Runnable changed;
  private final DataTable<Report> table;
  private final List<Button> more;
  private Optional<Whole> shown = Optional.empty();

  ReportsTab(Composite page, Desk desk, Looks looks, Times times, Runnable changed) {
    this.desk = desk;
    this.looks = looks;
    this.times = times;
    this.changed = changed;
    table = new DataTable<>(page, desk, looks, "reports", Report::id, columns());
    Composite head = table.head(4);
    Looks.named(looks.button(head, Words.of("reports.open"), this::open), "report-open");
    Looks.named(looks.button(head, Words.of("report.preview"), this::preview), "report-look");
    more =
        List.of(
            Looks.named(
                looks.button(
                    head, Words.of("reports.follow-up"), () -> write(ReportKind.FOLLOW_UP)),
                "report-follow-up"),
            Looks.named(
                looks.button(head, Words.of("reports.final"), () -> write(ReportKind.FINAL)),
                "report-final"));
    table.strong(ReportWords::open).onOpen(report -> open());
  }

  private List<Column<Report>> columns() {
    return List.of(
        Column.of("which", Words.of("reports.which"), 128, ReportWords::name),
        Column.<Report>of("clock", Words.of("matters.clock"), 128, this::clock)
            .by(r -> r.dueAt().orElse(java.time.Instant.MAX))
            .coloured(r -> Optional.of(colour(r))),
        Column.<Report>of(
                "state",
                Words.of("tasks.state"),
                112,
                r ->
                    Words.of("report-state", r.state())
                        + (r.late() ? " · " + Words.of("reports.late") : ""))
            .by(Report::state),
        Column.<Report>of(
            "signed",
            Words.of("reports.signed"),
            152,
            r -> r.signedAt().map(at -> times.full(at) + " " + r.signedBy().orElse("")).orElse("")),
        Column.of("rule", Words.of("reports.rule"), 280, r -> r.rule().orElse("")),
        Column.<Report>of("to", Words.of("reports.to"), 200, r -> String.join("、", r.recipients()))
            .hidden());
  }

  @Override
  public void show(Whole whole) {
    boolean another = shown.filter(w -> w.incident().id().equals(whole.incident().id())).isEmpty();
    shown = Optional.of(whole);
    more.forEach(b -> b.setEnabled(whole.incident().state() == IncidentState.OPEN));
    table.show(whole.reports());
    if (another) {
      table.selectFirst();
    }
  }

  @Override
  public int count(Whole whole) {
    return whole.reports().size();
  }

  @Override
  public void tick() {
    table.refresh();
  }

  /** Selects the report of this identity. */
  void select(UUID report) {
    table.select(new ReportId(report));
    table.focus();
  }

  private void open() {
    table.selected().ifPresentOrElse(this::open, () -> desk.tell(Words.of("reports.select")));
  }

  private void open(Report report) {
    new ReportDialog(table.control().getShell(), desk, looks, shown.orElseThrow(), report, changed)
        .open();
  }

  private void preview() {
    table
        .selected()
        .ifPresent(
            report ->
                new ReportPreview(
                        table.control().getShell(),
                        desk,
                        looks,
                        shown.orElseThrow(),
                        report,
                        report.content())
                    .open());
  }

  /** Another report begins with what the last one said: the same is not typed twice. */
  private void write(ReportKind kind) {
    Whole whole = shown.orElseThrow();
    Optional<Report> waiting =
        whole.reports().stream().filter(r -> r.kind() == kind && ReportWords.open(r)).findFirst();
    if (waiting.filter(r -> r.state() == ReportState.DRAFTED).isPresent()) {
      table.select(waiting.get().id());
      open(waiting.get());
      return;
    }
    ReportForm form = waiting.map(Report::form).orElse(ReportForm.WRITTEN);
    NewReport report = new NewReport(kind, form, Optional.of(last(whole)));
    desk.load(
        table.control(),
        () -> desk.client().reports().write(whole.incident().id(), report),
        written -> {
          table.select(written.id());
          changed.run();
          open(written);
        });
  }

  private static ReportContent last(Whole whole) {
    return whole.reports().stream()
        .filter(r -> r.signedAt().isPresent())
        .max(Comparator.comparing(r -> r.signedAt().orElseThrow()))
        .map(Report::content)
        .orElse(ReportContent.EMPTY);
  }

  private Optional<Countdown> countdown(Report report) {
    return report
        .dueAt()
        .filter(due -> ReportWords.open(report))
        .map(due -> Countdown.of(report.stamp().createdAt(), due, desk.clock().instant()));
  }

  private String clock(Report report) {
    return countdown(report)
        .map(times::clock)
        .orElseGet(() -> report.late() ? Words.of("tasks.was-late") : "—");
  }

  private Color colour(Report report) {
    return countdown(report).map(c -> looks.colour(c.stage())).orElse(looks.palette().muted());
  }
}
