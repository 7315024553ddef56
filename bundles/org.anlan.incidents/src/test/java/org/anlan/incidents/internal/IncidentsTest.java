package org.anlan.incidents.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Conflict;
import org.anlan.api.Forbidden;
import org.anlan.api.Grade;
import org.anlan.api.Invalid;
import org.anlan.api.changes.Change;
import org.anlan.api.incidents.Closing;
import org.anlan.api.incidents.Incident;
import org.anlan.api.incidents.IncidentClass;
import org.anlan.api.incidents.IncidentDraft;
import org.anlan.api.incidents.IncidentService;
import org.anlan.api.incidents.IncidentState;
import org.anlan.api.incidents.NewReport;
import org.anlan.api.incidents.Report;
import org.anlan.api.incidents.ReportContent;
import org.anlan.api.incidents.ReportForm;
import org.anlan.api.incidents.ReportKind;
import org.anlan.api.incidents.ReportService;
import org.anlan.api.incidents.ReportState;
import org.anlan.api.incidents.SignOff;
import org.anlan.api.matters.OpenMatter;
import org.anlan.api.roster.UnitId;
import org.anlan.incidents.internal.persistence.IncidentRows;
import org.anlan.incidents.internal.persistence.ReportRows;
import org.anlan.testbase.TestBase;
import org.anlan.testbase.WrittenLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IncidentsTest {
  private static final UnitId UNIT = new UnitId(UUID.randomUUID());
  private final TestBase base = TestBase.open("incidents");
  private final WrittenLog log = new WrittenLog();
  private final IncidentRows incidentRows = new IncidentRows(base.jpa("incidents"), null);
  private final ReportRows reportRows = new ReportRows(base.jpa("incidents"), null);
  private final RulePacks packs = new RulePacks(settings());
  private final Reports core = new Reports(base.desk(), reportRows, packs, base.deadlines(), log);
  private final IncidentService incidents =
      new IncidentServiceImpl(base.desk(), incidentRows, core, packs, new Timeline(log));
  private final ReportService reports =
      new ReportServiceImpl(base.desk(), incidentRows, reportRows, core, packs);
  private final OpenIncidents matters = new OpenIncidents(base.desk(), incidentRows, core);

  IncidentsTest() {
    base.listen(new OverdueReports(incidentRows, reportRows, core));
  }

  @AfterEach
  void close() {
    base.close();
  }

  @Test
  void openingAnIncidentStartsItsClocks() {
    Incident incident = incidents.add(draft(Grade.II, "henan"));
    List<Report> due = reports.of(incident.id());
    assertThat(due).extracting(Report::form).containsExactly(ReportForm.VERBAL, ReportForm.WRITTEN);
    assertThat(due).allMatch(r -> r.state() == ReportState.DUE);
    assertThat(base.deadlines().about(Reports.link(due.get(0)))).hasSize(1);
    assertThat(log.texts()).containsExactly("事件接报：西村十字积水，地点：西村十字");
  }

  @Test
  void aReportSignedInTimeIsNotLateAndItsClockStops() {
    Incident incident = incidents.add(draft(Grade.IV, "national-493"));
    Report written = write(incident, ReportKind.FIRST, "积水 40 厘米");
    base.clock().advance(Duration.ofMinutes(119));
    Report signed = reports.sign(incident.id(), written.id(), new SignOff(Optional.empty()));
    assertThat(signed.late()).isFalse();
    assertThat(signed.state()).isEqualTo(ReportState.SIGNED);
    assertThat(base.deadlines().about(Reports.link(signed))).isEmpty();
    base.clock().advance(Duration.ofHours(2));
    assertThat(kinds()).doesNotContain("report.overdue");
  }

  @Test
  void aLateReportIsSeenAtOnceAndNeedsItsReason() {
    Incident incident = incidents.add(draft(Grade.IV, "national-493"));
    Report written = write(incident, ReportKind.FIRST, "情况");
    base.clock().advance(Duration.ofMinutes(121));
    assertThat(kinds()).contains("report.overdue");
    assertThat(matters.open()).filteredOn(OpenMatter::late).hasSize(1);
    assertThatThrownBy(
            () -> reports.sign(incident.id(), written.id(), new SignOff(Optional.empty())))
        .isInstanceOfSatisfying(
            Invalid.class,
            e -> assertThat(e.faults()).extracting("pointer").containsExactly("/lateReason"));
    Report signed = reports.sign(incident.id(), written.id(), new SignOff(Optional.of("通信中断")));
    assertThat(signed.late()).isTrue();
    assertThat(signed.lateReason()).contains("通信中断");
    assertThat(log.texts()).last().asString().contains("迟报（通信中断）");
  }

  @Test
  void anEmptyReportCannotBeSigned() {
    Incident incident = incidents.add(draft(Grade.IV, "national-493"));
    Report due = reports.of(incident.id()).get(0);
    assertThatThrownBy(() -> reports.sign(incident.id(), due.id(), new SignOff(Optional.empty())))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("/content/situation");
  }

  @Test
  void aSignedReportIsFinal() {
    Incident incident = incidents.add(draft(Grade.IV, "national-493"));
    Report written = write(incident, ReportKind.FIRST, "情况");
    reports.sign(incident.id(), written.id(), new SignOff(Optional.empty()));
    assertThatThrownBy(
            () -> reports.sign(incident.id(), written.id(), new SignOff(Optional.empty())))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> reports.update(incident.id(), written.id(), 3, ReportContent.EMPTY))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void raisingTheGradeTightensAndLoweringItMovesNothingLater() {
    Incident incident = incidents.add(draft(Grade.IV, "henan"));
    incidents.update(incident.id(), 1, draft(Grade.I, "henan"));
    List<Report> due = reports.of(incident.id());
    assertThat(due)
        .extracting(
            r -> Duration.between(incident.receivedAt(), r.dueAt().orElseThrow()).toMinutes())
        .containsExactly(15L, 35L);
    incidents.update(incident.id(), 2, draft(Grade.IV, "henan"));
    assertThat(reports.of(incident.id()))
        .extracting(
            r -> Duration.between(incident.receivedAt(), r.dueAt().orElseThrow()).toMinutes())
        .containsExactly(15L, 35L);
  }

  @Test
  void followUpsAreNumberedAndTheNextClockStartsBySigning() {
    Incident incident = incidents.add(draft(Grade.III, "henan"));
    Report first = write(incident, ReportKind.FIRST, "情况");
    reports.sign(incident.id(), first.id(), new SignOff(Optional.empty()));
    Report followUp = reports.of(incident.id()).get(0);
    assertThat(followUp.kind()).isEqualTo(ReportKind.FOLLOW_UP);
    assertThat(Words.of(followUp).zh()).isEqualTo("续报一");
    Report written = write(incident, ReportKind.FOLLOW_UP, "水退");
    assertThat(written.id()).isEqualTo(followUp.id());
    reports.sign(incident.id(), written.id(), new SignOff(Optional.empty()));
    assertThat(Words.of(reports.of(incident.id()).get(0)).zh()).isEqualTo("续报二");
  }

  @Test
  void closingOmitsWhatIsLateAndWaivesWhatIsNot() {
    Incident late = incidents.add(draft(Grade.IV, "national-493"));
    base.clock().advance(Duration.ofHours(3));
    Incident fresh = incidents.add(draft(Grade.IV, "national-493"));
    assertThat(incidents.close(late.id(), new Closing("水退")).state())
        .isEqualTo(IncidentState.CLOSED);
    incidents.close(fresh.id(), new Closing("误报"));
    assertThat(reports.of(late.id()))
        .extracting(Report::state)
        .containsExactly(ReportState.OMITTED);
    assertThat(reports.of(fresh.id()))
        .extracting(Report::state)
        .containsExactly(ReportState.WAIVED);
    assertThatThrownBy(() -> incidents.close(late.id(), new Closing("再")))
        .isInstanceOf(Conflict.class);
    assertThat(matters.open()).isEmpty();
  }

  @Test
  void signingNeedsItsOwnRight() {
    Incident incident = incidents.add(draft(Grade.IV, "national-493"));
    Report written = write(incident, ReportKind.FIRST, "情况");
    base.access().grant("incidents:read", "incidents:write");
    assertThatThrownBy(
            () -> reports.sign(incident.id(), written.id(), new SignOff(Optional.empty())))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void aDrillStaysADrill() {
    Incident incident = incidents.add(draft(Grade.IV, "national-493"));
    IncidentDraft asDrill = withDrill(draft(Grade.IV, "national-493"));
    assertThatThrownBy(() -> incidents.update(incident.id(), 1, asDrill))
        .isInstanceOf(Invalid.class);
    Incident drill = incidents.add(asDrill);
    assertThat(reports.of(drill.id())).allMatch(Report::drill);
  }

  @Test
  void numeralsCountAsPeopleDo() {
    assertThat(List.of(1, 9, 10, 11, 20, 21, 99).stream().map(Words::numeral))
        .containsExactly("一", "九", "十", "十一", "二十", "二十一", "九十九");
  }

  private Report write(Incident incident, ReportKind kind, String situation) {
    ReportContent content =
        new ReportContent(
            Optional.of(situation),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return reports.write(
        incident.id(), new NewReport(kind, ReportForm.WRITTEN, Optional.of(content)));
  }

  private List<String> kinds() {
    return base.changes().stream().map(Change::kind).toList();
  }

  private IncidentDraft draft(Grade grade, String pack) {
    return new IncidentDraft(
        "西村十字积水",
        IncidentClass.NATURAL_DISASTER,
        Optional.empty(),
        grade,
        false,
        UNIT,
        base.clock().instant(),
        Optional.empty(),
        Optional.of("群众来电"),
        Optional.of("西村十字"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(pack));
  }

  private static IncidentDraft withDrill(IncidentDraft d) {
    return new IncidentDraft(
        d.title(),
        d.category(),
        d.type(),
        d.grade(),
        true,
        d.unitId(),
        d.occurredAt(),
        d.receivedAt(),
        d.source(),
        d.location(),
        d.placeId(),
        d.latitude(),
        d.longitude(),
        d.description(),
        d.casualties(),
        d.warningId(),
        d.rulePack());
  }

  static RulePacks.Settings settings() {
    return new RulePacks.Settings() {
      @Override
      public String rulePack() {
        return "national-493";
      }

      @Override
      public String rulePackFile() {
        return "";
      }

      @Override
      public Class<? extends Annotation> annotationType() {
        return RulePacks.Settings.class;
      }
    };
  }
}
