package org.anlan.incidents.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anlan.api.Link;
import org.anlan.api.Text;
import org.anlan.api.access.Permission;
import org.anlan.api.incidents.Incident;
import org.anlan.api.incidents.IncidentState;
import org.anlan.api.incidents.Report;
import org.anlan.api.incidents.ReportState;
import org.anlan.api.matters.OpenMatter;
import org.anlan.api.matters.OpenMatterSource;
import org.anlan.core.jpa.Where;
import org.anlan.core.service.Desk;
import org.anlan.incidents.internal.persistence.IncidentRow;
import org.anlan.incidents.internal.persistence.IncidentRows;
import org.anlan.incidents.internal.persistence.ReportRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Open incidents and reports that are due. */
@Component(service = OpenMatterSource.class)
public final class OpenIncidents implements OpenMatterSource {
  private static final int MOST = 1_000;
  private final Desk desk;
  private final IncidentRows rows;
  private final Reports reports;

  @Activate
  public OpenIncidents(
      @Reference Desk desk, @Reference IncidentRows rows, @Reference Reports reports) {
    this.desk = desk;
    this.rows = rows;
    this.reports = reports;
  }

  @Override
  public List<OpenMatter> open() {
    if (!desk.access().may(Permission.read("incidents"))) {
      return List.of();
    }
    Where open =
        Where.all().is("state", IncidentState.OPEN).within("unitId", desk.access().confinement());
    return rows.list(open).stream()
        .map(IncidentRow::toRecord)
        .flatMap(this::matters)
        .limit(MOST)
        .toList();
  }

  private Stream<OpenMatter> matters(Incident incident) {
    OpenMatter itself =
        new OpenMatter(
            "incident",
            new Link("incidents", incident.id().value()),
            Text.of(incident.title(), incident.title()),
            Text.of("跟进处置", "follow it"),
            incident.receivedAt(),
            Optional.empty(),
            false,
            Optional.of(incident.grade()),
            incident.drill(),
            Optional.of(incident.unitId()));
    return Stream.concat(
        reports.unsigned(incident).stream()
            .map(ReportRow::toRecord)
            .map(report -> matter(incident, report)),
        Stream.of(itself));
  }

  private OpenMatter matter(Incident incident, Report report) {
    Text name = Words.of(report);
    return new OpenMatter(
        "report",
        Reports.link(report),
        Text.of(name.zh() + "：" + incident.title(), name.en() + ": " + incident.title()),
        report.state() == ReportState.DUE
            ? Text.of("撰写", "write it")
            : Text.of("签发", "sign it off"),
        report.stamp().createdAt(),
        report.dueAt(),
        report.dueAt().map(desk.now()::isAfter).orElse(false),
        Optional.of(incident.grade()),
        incident.drill(),
        Optional.of(incident.unitId()));
  }
}
