package org.anlan.console.internal.incidents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.api.incidents.Incident;
import org.anlan.api.incidents.Report;
import org.anlan.api.incidents.ReportState;
import org.anlan.api.incidents.TimelineEntry;
import org.anlan.console.core.live.Countdown;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/**
 * One incident: what, where, how grave, since when; its reports with their clocks; its timeline.
 */
final class IncidentDetail {
  private static final int WRAP = 420;
  private static final int TICK_MS = 1000;

  private record Whole(List<Report> reports, List<TimelineEntry> timeline) {}

  private final Desk desk;
  private final Looks looks;
  private final Times times;
  private final Composite panel;
  private Optional<Incident> shown = Optional.empty();
  private List<Report> reports = List.of();
  private Table clocks;

  IncidentDetail(Composite parent, Desk desk, Looks looks, Times times) {
    this.desk = desk;
    this.looks = looks;
    this.times = times;
    this.panel = Looks.named(looks.panel(parent, Words.of("incidents.select")), "incident");
    panel.getDisplay().timerExec(TICK_MS, this::tick);
  }

  void show(Incident incident) {
    shown = Optional.of(incident);
    desk.load(
        panel,
        () ->
            new Whole(
                desk.client().reports().of(incident.id()),
                desk.client().incidents().timeline(incident.id())),
        whole -> show(incident, whole));
  }

  private void show(Incident incident, Whole whole) {
    if (!shown.equals(Optional.of(incident))) {
      return;
    }
    for (Control old : panel.getChildren()) {
      old.dispose();
    }
    head(incident);
    looks.heading(panel, Words.of("reports.title"));
    reports(incident, whole.reports());
    looks.heading(panel, Words.of("incidents.timeline"));
    timeline(whole.timeline());
    panel.layout(true, true);
  }

  private void head(Incident incident) {
    Composite row = looks.room(panel, 2);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
    Label grade = looks.heading(row, "● " + Words.of("grade", incident.grade()));
    grade.setFont(looks.sized(grade, 3, SWT.BOLD));
    grade.setForeground(looks.palette().of(incident.grade()));
    String drill = incident.drill() ? Words.of("log.drill") + " " : "";
    Label title = looks.wrapped(row, drill + incident.title(), WRAP);
    title.setFont(looks.sized(title, 3, SWT.BOLD));
    String where = incident.location().map(place -> place + " · ").orElse("");
    looks.muted(
        panel,
        Words.of("category", incident.category())
            + " · "
            + where
            + Words.of("incidents.at", times.full(incident.occurredAt()))
            + " · "
            + Words.of("incident-state", incident.state()));
    incident.description().ifPresent(words -> looks.wrapped(panel, words, WRAP));
  }

  private void reports(Incident incident, List<Report> all) {
    reports = all;
    clocks = Looks.named(looks.list(panel, SWT.NONE), "reports");
    clocks.setHeaderVisible(true);
    looks.column(clocks, Words.of("reports.which"), 160);
    looks.column(clocks, Words.of("matters.clock"), 128);
    looks.column(clocks, Words.of("tasks.state"), 96);
    looks.column(clocks, Words.of("reports.rule"), 320);
    for (Report report : all) {
      TableItem item = new TableItem(clocks, SWT.NONE);
      item.setText(
          new String[] {
            name(report),
            "",
            Words.of("report-state", report.state()),
            report.rule().orElse("").replace('\n', ' ')
          });
    }
    count();
    clocks.addListener(SWT.DefaultSelection, event -> open(incident));
    Button button = looks.button(panel, Words.of("reports.open"), () -> open(incident));
    GridDataFactory.swtDefaults().applyTo(button);
    Looks.named(button, "report-open");
    clocks.select(0);
  }

  private void open(Incident incident) {
    int index = clocks.getSelectionIndex();
    if (index >= 0 && index < reports.size()) {
      new ReportDialog(
              panel.getShell(), desk, looks, incident, reports.get(index), () -> show(incident))
          .open();
    }
  }

  /** What a report is called: kind, number and form. */
  static String name(Report report) {
    String number = report.number() > 0 ? " " + report.number() : "";
    return Words.of("report-kind", report.kind())
        + number
        + " · "
        + Words.of("report-form", report.form());
  }

  private void timeline(List<TimelineEntry> entries) {
    Table table = Looks.named(looks.list(panel, SWT.VIRTUAL), "incident-timeline");
    looks.column(table, "", 112);
    looks.column(table, "", 96);
    looks.column(table, "", 520);
    table.addListener(
        SWT.SetData,
        event -> {
          TimelineEntry entry = entries.get(event.index);
          ((TableItem) event.item)
              .setText(
                  new String[] {
                    times.full(entry.at()), entry.by(), entry.text().replace('\n', ' ')
                  });
        });
    table.setItemCount(entries.size());
  }

  private void count() {
    Instant now = desk.clock().instant();
    for (int i = 0; i < Math.min(reports.size(), clocks.getItemCount()); i++) {
      Report report = reports.get(i);
      boolean runs = report.state() == ReportState.DUE || report.state() == ReportState.DRAFTED;
      Optional<Countdown> countdown =
          report
              .dueAt()
              .filter(due -> runs)
              .map(due -> Countdown.of(report.stamp().createdAt(), due, now));
      TableItem item = clocks.getItem(i);
      item.setText(
          1, countdown.map(times::clock).orElse(report.late() ? Words.of("tasks.was-late") : "—"));
      item.setForeground(
          1,
          countdown
              .map(
                  c ->
                      switch (c.stage()) {
                        case CALM -> looks.palette().text();
                        case SOON -> looks.palette().orange();
                        case OVER -> looks.palette().red();
                      })
              .orElse(looks.palette().muted()));
    }
  }

  private void tick() {
    if (!panel.isDisposed()) {
      if (clocks != null && !clocks.isDisposed()) {
        count();
      }
      panel.getDisplay().timerExec(TICK_MS, this::tick);
    }
  }
}
