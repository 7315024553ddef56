package org.anlan.incidents.internal;

import org.anlan.api.deadlines.Deadline;
import org.anlan.api.deadlines.DeadlineListener;
import org.anlan.api.incidents.Incident;
import org.anlan.api.incidents.Report;
import org.anlan.api.log.LogKind;
import org.anlan.incidents.internal.persistence.IncidentRow;
import org.anlan.incidents.internal.persistence.IncidentRows;
import org.anlan.incidents.internal.persistence.ReportRow;
import org.anlan.incidents.internal.persistence.ReportRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes it seen that a report's time is over. */
@Component(service = DeadlineListener.class)
public final class OverdueReports implements DeadlineListener {
  private final IncidentRows incidents;
  private final ReportRows rows;
  private final Reports reports;

  @Activate
  public OverdueReports(
      @Reference IncidentRows incidents, @Reference ReportRows rows, @Reference Reports reports) {
    this.incidents = incidents;
    this.rows = rows;
    this.reports = reports;
  }

  @Override
  public void fired(Deadline deadline, Deadline.Step step) {
    if (!deadline.topic().equals(Reports.TOPIC) || step.kind() != Deadline.Kind.DUE) {
      return;
    }
    rows.find(deadline.about().id()).ifPresent(this::overdue);
  }

  private void overdue(ReportRow row) {
    Report report = row.toRecord();
    Incident incident =
        incidents.find(report.incidentId()).map(IncidentRow::toRecord).orElseThrow();
    reports.save(incident, row, "report.overdue");
    reports.log(
        incident,
        LogKind.REPORT,
        Words.of(report).zh() + "已超时未签发：" + incident.title(),
        Reports.link(report));
  }
}
