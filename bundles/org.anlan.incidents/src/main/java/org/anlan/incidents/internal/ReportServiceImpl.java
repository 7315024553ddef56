package org.anlan.incidents.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.persistence.OptimisticLockException;
import org.anlan.api.Conflict;
import org.anlan.api.Faults;
import org.anlan.api.NotFound;
import org.anlan.api.Text;
import org.anlan.api.access.Permission;
import org.anlan.api.incidents.Incident;
import org.anlan.api.incidents.IncidentId;
import org.anlan.api.incidents.IncidentState;
import org.anlan.api.incidents.NewReport;
import org.anlan.api.incidents.Report;
import org.anlan.api.incidents.ReportContent;
import org.anlan.api.incidents.ReportId;
import org.anlan.api.incidents.ReportKind;
import org.anlan.api.incidents.ReportService;
import org.anlan.api.incidents.ReportState;
import org.anlan.api.incidents.RulePack;
import org.anlan.api.incidents.SignOff;
import org.anlan.api.log.LogKind;
import org.anlan.core.jpa.Where;
import org.anlan.core.service.Desk;
import org.anlan.incidents.internal.persistence.IncidentRow;
import org.anlan.incidents.internal.persistence.IncidentRows;
import org.anlan.incidents.internal.persistence.ReportRow;
import org.anlan.incidents.internal.persistence.ReportRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writing and signing information reports. */
@Component(service = ReportService.class)
public final class ReportServiceImpl implements ReportService {
  private static final Permission READ = Permission.read("incidents");
  private static final Permission WRITE = Permission.write("incidents");
  private static final Permission SIGN = Permission.of("incidents:sign");
  private final Desk desk;
  private final IncidentRows incidents;
  private final ReportRows rows;
  private final Reports reports;
  private final RulePacks packs;

  @Activate
  public ReportServiceImpl(
      @Reference Desk desk,
      @Reference IncidentRows incidents,
      @Reference ReportRows rows,
      @Reference Reports reports,
      @Reference RulePacks packs) {
    this.desk = desk;
    this.incidents = incidents;
    this.rows = rows;
    this.reports = reports;
    this.packs = packs;
  }

  @Override
  public List<Report> of(IncidentId incident) {
    incident(incident, READ);
    return rows.list(Where.all().is("incidentId", incident)).stream()
        .map(ReportRow::toRecord)
        .sorted(
            Comparator.comparing((Report r) -> !isOpen(r))
                .thenComparing(r -> r.dueAt().orElse(Instant.MAX))
                .thenComparing(r -> r.id().value()))
        .toList();
  }

  @Override
  public List<RulePack> rulePacks() {
    desk.access().require(READ);
    return packs.all();
  }

  @Override
  public Optional<Report> find(IncidentId incident, ReportId id) {
    incident(incident, READ);
    return row(incident, id).map(ReportRow::toRecord);
  }

  @Override
  public Report write(IncidentId id, NewReport draft) {
    Faults.check(draft);
    return desk.tx().write(() -> written(incident(id, WRITE), draft));
  }

  @Override
  public Report update(IncidentId id, ReportId report, long version, ReportContent content) {
    Faults.check(content);
    return desk.tx()
        .write(
            () -> {
              Incident incident = incident(id, WRITE);
              ReportRow row = open(id, report);
              if (row.version() != version) {
                throw Conflict.stale(row.toRecord());
              }
              row.write(content);
              return save(incident, row, "report.changed");
            });
  }

  @Override
  public Report sign(IncidentId id, ReportId report, SignOff signOff) {
    Faults.check(signOff);
    return desk.tx().write(() -> signed(incident(id, SIGN), open(id, report), signOff));
  }

  private Report written(Incident incident, NewReport draft) {
    requireOpen(incident);
    Optional<ReportRow> due =
        reports.unsigned(incident).stream()
            .filter(r -> r.toRecord().kind() == draft.kind() && r.toRecord().form() == draft.form())
            .findFirst();
    if (due.isPresent()) {
      due.get().write(draft.content().orElse(due.get().toRecord().content()));
      return save(incident, due.get(), "report.changed");
    }
    ReportRow row = ReportRow.of(incident, draft.kind(), draft.form(), number(incident, draft));
    row.write(draft.content().orElse(ReportContent.EMPTY));
    return reports.insert(incident, row);
  }

  private Report signed(Incident incident, ReportRow row, SignOff signOff) {
    Report before = row.toRecord();
    boolean late = before.dueAt().map(desk.now()::isAfter).orElse(false);
    new Faults()
        .when(
            before.content().situation().isEmpty(),
            "/content/situation",
            Text.of("须写明情况后才能签发", "must tell the situation before it is signed"))
        .when(
            late && signOff.lateReason().isEmpty(),
            "/lateReason",
            Text.of("已超时，须说明迟报原因", "is late, so the reason must be given"))
        .throwIfAny();
    row.sign(desk.now(), desk.by(), late, late ? signOff.lateReason() : Optional.empty());
    Report report = save(incident, row, "report.signed");
    reports.stop(report);
    String verdict =
        late
            ? "，迟报（" + signOff.lateReason().orElse("") + "）"
            : before.dueAt().isPresent() ? "，按时" : "";
    reports.log(
        incident,
        LogKind.REPORT,
        Words.of(report).zh() + "已签发：" + incident.title() + verdict,
        Reports.link(report));
    if (incident.state() == IncidentState.OPEN
        && report.kind() != ReportKind.FINAL
        && quiet(incident)) {
      reports.next(incident, report.number() + 1);
    }
    return report;
  }

  /** Whether no follow-up is waiting already. */
  private boolean quiet(Incident incident) {
    return reports.unsigned(incident).stream()
        .noneMatch(r -> r.toRecord().kind() == ReportKind.FOLLOW_UP);
  }

  private int number(Incident incident, NewReport draft) {
    if (draft.kind() != ReportKind.FOLLOW_UP) {
      return 0;
    }
    return 1
        + rows
            .list(Where.all().is("incidentId", incident.id()).is("kind", ReportKind.FOLLOW_UP))
            .stream()
            .mapToInt(r -> r.toRecord().number())
            .max()
            .orElse(0);
  }

  private Report save(Incident incident, ReportRow row, String event) {
    try {
      return reports.save(incident, row, event);
    } catch (OptimisticLockException e) {
      throw Conflict.stale(rows.find(row.id()).orElse(row).toRecord());
    }
  }

  private Incident incident(IncidentId id, Permission permission) {
    desk.access().require(permission);
    Incident incident =
        incidents.find(id).map(IncidentRow::toRecord).orElseThrow(() -> NotFound.of(id));
    if (!desk.access().may(READ, incident.unitId())) {
      throw NotFound.of(id);
    }
    desk.access().require(permission, incident.unitId());
    return incident;
  }

  private ReportRow open(IncidentId incident, ReportId id) {
    ReportRow row = row(incident, id).orElseThrow(() -> NotFound.of(id));
    if (!isOpen(row.toRecord())) {
      throw Conflict.state(
          Text.of("报告已签发或已了结", "the report is signed or settled already"), row.toRecord());
    }
    return row;
  }

  private Optional<ReportRow> row(IncidentId incident, ReportId id) {
    return rows.find(id).filter(r -> r.toRecord().incidentId().equals(incident));
  }

  private static boolean isOpen(Report report) {
    return report.state() == ReportState.DUE || report.state() == ReportState.DRAFTED;
  }

  private static void requireOpen(Incident incident) {
    if (incident.state() == IncidentState.CLOSED) {
      throw Conflict.state(Text.of("事件已结束", "the incident is closed"), incident);
    }
  }
}
