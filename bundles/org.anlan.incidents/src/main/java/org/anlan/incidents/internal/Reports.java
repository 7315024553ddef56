package org.anlan.incidents.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Link;
import org.anlan.api.Text;
import org.anlan.api.deadlines.DeadlineService;
import org.anlan.api.deadlines.NewDeadline;
import org.anlan.api.incidents.Incident;
import org.anlan.api.incidents.IncidentState;
import org.anlan.api.incidents.Report;
import org.anlan.api.incidents.ReportState;
import org.anlan.api.incidents.RulePack;
import org.anlan.api.log.DutyLogService;
import org.anlan.api.log.LogKind;
import org.anlan.api.log.NewLogEntry;
import org.anlan.core.ids.Ids;
import org.anlan.core.jpa.Where;
import org.anlan.core.service.Desk;
import org.anlan.incidents.internal.ReportClock.Due;
import org.anlan.incidents.internal.persistence.ReportRow;
import org.anlan.incidents.internal.persistence.ReportRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The reports of incidents and their clocks; every method runs inside the caller's transaction. */
@Component(service = Reports.class)
public final class Reports {
  static final String PATH = "incidents/reports";
  static final String TOPIC = "report.due";
  private final Desk desk;
  private final ReportRows rows;
  private final RulePacks packs;
  private final DeadlineService deadlines;
  private final DutyLogService log;

  @Activate
  public Reports(
      @Reference Desk desk,
      @Reference ReportRows rows,
      @Reference RulePacks packs,
      @Reference DeadlineService deadlines,
      @Reference DutyLogService log) {
    this.desk = desk;
    this.rows = rows;
    this.packs = packs;
    this.deadlines = deadlines;
    this.log = log;
  }

  /** Starts the clocks of a new incident. */
  void begin(Incident incident) {
    for (Due due : ReportClock.first(pack(incident), incident.grade(), incident.receivedAt())) {
      start(incident, due, 0);
    }
  }

  /**
   * A follow-up was signed, or the first report: the next one's clock starts if the rules ask for
   * it.
   */
  void next(Incident incident, int number) {
    ReportClock.followUp(pack(incident), incident.grade(), desk.now(), ZoneId.systemDefault())
        .ifPresent(due -> start(incident, due, number));
  }

  /** The grade changed: what is now due earlier, or only now due, is; nothing becomes due later. */
  void regrade(Incident incident) {
    for (Due due : ReportClock.first(pack(incident), incident.grade(), incident.receivedAt())) {
      Optional<ReportRow> same =
          unsigned(incident).stream()
              .filter(
                  row -> row.toRecord().kind() == due.kind() && row.toRecord().form() == due.form())
              .findFirst();
      if (same.isPresent()) {
        tighten(incident, same.get(), due);
      } else if (none(incident, due)) {
        start(incident, due, 0);
      }
    }
  }

  /** The incident is over: what was late is omitted, what still had time is waived. */
  void end(Incident incident) {
    for (ReportRow row : unsigned(incident)) {
      Report report = row.toRecord();
      boolean over = report.dueAt().map(at -> at.isBefore(desk.now())).orElse(false);
      row.end(over ? ReportState.OMITTED : ReportState.WAIVED);
      save(incident, row, over ? "report.omitted" : "report.waived");
      deadlines.clear(link(report), TOPIC);
    }
  }

  /** Puts a new row into the table and on the feed. */
  Report insert(Incident incident, ReportRow row) {
    row.stampNew(Ids.next(), desk.now(), desk.by());
    rows.insert(row);
    Report report = row.toRecord();
    desk.changes().record("report.added", PATH, report, Optional.of(incident.unitId()));
    return report;
  }

  /** Saves a changed row and records what happened to it. */
  Report save(Incident incident, ReportRow row, String event) {
    row.stampChange(desk.now(), desk.by());
    rows.change(row);
    Report report = row.toRecord();
    desk.changes().record(event, PATH, report, Optional.of(incident.unitId()));
    return report;
  }

  /** Writes a line about the incident into the duty log. */
  void log(Incident incident, LogKind kind, String text, Link... more) {
    Link[] links = new Link[more.length + 1];
    links[0] = new Link("incidents", incident.id().value());
    System.arraycopy(more, 0, links, 1, more.length);
    log.append(NewLogEntry.of(kind, text, incident.drill(), links));
  }

  /** Stops a report's clock. */
  void stop(Report report) {
    deadlines.clear(link(report), TOPIC);
  }

  /** The reports somebody still has to sign. */
  List<ReportRow> unsigned(Incident incident) {
    return rows.list(
        Where.all()
            .is("incidentId", incident.id())
            .in("state", Optional.of(List.of(ReportState.DUE, ReportState.DRAFTED))));
  }

  static Link link(Report report) {
    return new Link(PATH, report.id().value());
  }

  private void start(Incident incident, Due due, int number) {
    ReportRow row = ReportRow.of(incident, due.kind(), due.form(), number);
    row.due(due.at(), due.rule(), due.recipients());
    clock(incident, insert(incident, row));
  }

  private void tighten(Incident incident, ReportRow row, Due due) {
    Report before = row.toRecord();
    Instant old = before.dueAt().orElse(due.at());
    Instant at = ReportClock.tightened(old, due.at());
    if (at.isBefore(old)) {
      row.due(at, due.rule(), due.recipients());
      clock(incident, save(incident, row, "report.tightened"));
    }
  }

  private boolean none(Incident incident, Due due) {
    return !rows.any(
        Where.all().is("incidentId", incident.id()).is("kind", due.kind()).is("form", due.form()));
  }

  private void clock(Incident incident, Report report) {
    Instant due = report.dueAt().orElseThrow();
    deadlines.start(
        new NewDeadline(
            TOPIC,
            link(report),
            Text.of(
                Words.of(report).zh() + "：" + incident.title(),
                Words.of(report).en() + ": " + incident.title()),
            Optional.empty(),
            Optional.of(incident.unitId()),
            incident.state() == IncidentState.OPEN ? start(incident, due) : desk.now(),
            due,
            List.of()));
  }

  /** A clock can't begin after it ends, as for an incident that was reported to us too late. */
  private Instant start(Incident incident, Instant due) {
    Instant from = incident.receivedAt();
    return from.isBefore(due) ? from : due;
  }

  private RulePack pack(Incident incident) {
    return packs.find(incident.rulePack()).or(() -> packs.find(packs.usual())).orElseThrow();
  }
}
