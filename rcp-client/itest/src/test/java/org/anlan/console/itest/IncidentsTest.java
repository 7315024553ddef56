package org.anlan.console.itest;

import static org.anlan.console.itest.ConsoleWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Paging;
import org.anlan.api.incidents.Incident;
import org.anlan.api.incidents.IncidentFilter;
import org.anlan.api.incidents.IncidentState;
import org.anlan.api.incidents.Report;
import org.anlan.api.incidents.ReportKind;
import org.anlan.api.incidents.ReportState;
import org.anlan.api.notifications.Notification;
import org.anlan.api.notifications.NotificationFilter;
import org.anlan.api.notifications.NotificationState;
import org.anlan.api.tasks.TaskFilter;
import org.anlan.api.tasks.TaskState;
import org.anlan.client.AnlanClient;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An incident from its opening to its end: its course is written, tasks are given out, people told,
 * reports written, looked at and signed, and it is closed when everybody sees what is left open.
 */
@ExtendWith(Stage.class)
class IncidentsTest {
  private final Screen screen;
  private final Runtime runtime;

  IncidentsTest(Screen screen, Runtime runtime) {
    this.screen = screen;
    this.runtime = runtime;
  }

  @ParameterizedTest
  @CsvSource({"zh_CN,true", "en,false"})
  void anIncidentIsOpenedHandledReportedAndClosed(
      String language, boolean dark, @TempDir Path home) {
    String name = language.startsWith("zh") ? "zh-dark" : "en-light";
    AnlanClient leader = runtime.client("leader");
    try (ConsoleWindow window =
        new ConsoleWindow(screen, home, language, "-Danlan.console.dark=" + dark)) {
      window.signIn(runtime, "leader");
      window.ask("size", "width", "1280", "height", "720");
      window.key("ctrl+4");
      eventually(() -> assertThat(window.there("incident-new")).isTrue());
      window.picture(name + "-incidents-invite");
      Incident incident = opens(window, leader, name);
      writesItsCourse(window, leader, incident, name);
      seesItsTasks(window, leader, incident, name);
      tells(window, leader, incident, name);
      edits(window, leader, incident);
      reports(window, leader, incident, name);
      ends(window, leader, incident, name);
    }
  }

  private static Incident opens(ConsoleWindow window, AnlanClient leader, String name) {
    window.ask("click", "id", "incident-new");
    eventually(() -> assertThat(window.there("incident-title")).isTrue());
    window.fill("incident-occurred", "25:00");
    window.fill("incident-title", "underpass flooded " + name);
    window.fill("incident-unit", "wyljd");
    eventually(() -> assertThat(window.text("incident-message")).contains("文艺路街道"));
    window.ask("click", "id", "incident-add");
    eventually(() -> assertThat(window.text("incident-message")).contains("25:00"));
    window.picture(name + "-incident-new");
    window.fill("incident-occurred", "");
    window.fill("incident-where", "二环路下穿隧道");
    window.fill("incident-trapped", "2");
    window.ask("click", "id", "incident-add");
    eventually(() -> assertThat(named(leader, name)).isPresent());
    Incident incident = named(leader, name).orElseThrow();
    assertThat(incident.casualties().trapped()).isEqualTo(2);
    eventually(() -> assertThat(window.text("incident-name")).endsWith(name));
    return incident;
  }

  private static void writesItsCourse(
      ConsoleWindow window, AnlanClient leader, Incident incident, String name) {
    eventually(() -> assertThat(window.there("incident-entry-text")).isTrue());
    window.fill("incident-entry-text", "pump on its way " + name);
    window.key("Return");
    eventually(
        () ->
            assertThat(window.rows("incident-timeline"))
                .anyMatch(row -> row.contains("pump on its way")));
    window.fill("incident-entry-text", "close the road @wyljd");
    eventually(() -> assertThat(window.there("completion")).isTrue());
    window.key("Return");
    eventually(() -> assertThat(window.there("completion")).isFalse());
    window.type("!30");
    window.key("Return");
    eventually(
        () ->
            assertThat(leader.tasks().list(TaskFilter.from(incident.id().value()), Paging.first(9)))
                .satisfies(page -> assertThat(page.items()).hasSize(1)));
    window.ask("select", "id", "incident-timeline", "row", "0");
    eventually(() -> assertThat(window.text("timeline-text")).isNotEmpty());
    window.ask("choose", "id", "timeline-kind", "place", "1");
    eventually(
        () ->
            assertThat(window.rows("incident-timeline"))
                .isNotEmpty()
                .allMatch(row -> row.contains("来电") || row.contains("Call")));
    window.ask("choose", "id", "timeline-kind", "place", "0");
    window.picture(name + "-incident");
  }

  private static void seesItsTasks(
      ConsoleWindow window, AnlanClient leader, Incident incident, String name) {
    window.key("alt+2");
    eventually(
        () ->
            assertThat(window.rows("lane-issued"))
                .singleElement()
                .asString()
                .contains("close the road", "文艺路街道"));
    var task =
        leader.tasks().list(TaskFilter.from(incident.id().value()), Paging.first(9)).items().get(0);
    leader.tasks().start(task.id(), org.anlan.api.tasks.Remark.NONE);
    eventually(() -> assertThat(window.rows("lane-working")).hasSize(1));
    assertThat(window.rows("lane-issued")).isEmpty();
    window.picture(name + "-incident-tasks");
    window.tab("incident-tabs", 2);
    eventually(
        () -> assertThat(window.rows("incident-forces")).anyMatch(row -> row.contains("文艺路街道")));
    window.picture(name + "-incident-resources");
    window.tab("incident-tabs", 1);
    window.ask("select", "id", "lane-working", "row", "0");
    window.ask("open", "id", "lane-working");
    eventually(() -> assertThat(window.there("task-finish")).isTrue());
    assertThat(leader.tasks().get(task.id()).state()).isEqualTo(TaskState.IN_PROGRESS);
    window.key("ctrl+4");
  }

  private static void tells(
      ConsoleWindow window, AnlanClient leader, Incident incident, String name) {
    window.tab("incident-tabs", 3);
    eventually(() -> assertThat(window.there("told-tell")).isTrue());
    window.ask("click", "id", "told-tell");
    eventually(() -> assertThat(window.text("tell-how")).isNotEmpty());
    window.fill("tell-who", "@wyljd");
    eventually(() -> assertThat(window.there("completion")).isTrue());
    window.key("Return");
    eventually(() -> assertThat(window.there("completion")).isFalse());
    window.fill("tell-what", "keep people away");
    window.picture(name + "-incident-tell");
    window.ask("click", "id", "tell-send");
    eventually(() -> assertThat(told(leader, incident)).hasSize(1));
    eventually(() -> assertThat(window.rows("incident-told")).hasSize(1));
    window.ask("select", "id", "incident-told", "row", "0");
    window.ask("click", "id", "told-open");
    eventually(() -> assertThat(window.there("notice-remark")).isTrue());
    window.ask("click", "id", "notice-unreached");
    eventually(() -> assertThat(window.text("notice-message")).isNotBlank());
    window.picture(name + "-notice");
    window.fill("notice-remark", "desk officer Zhao");
    window.ask("click", "id", "notice-reached");
    eventually(
        () ->
            assertThat(told(leader, incident))
                .extracting(Notification::state)
                .containsExactly(NotificationState.CONFIRMED));
    eventually(() -> assertThat(window.rows("incident-told").get(0)).contains("desk officer Zhao"));
    window.picture(name + "-incident-told");
  }

  private static void edits(ConsoleWindow window, AnlanClient leader, Incident incident) {
    window.ask("click", "id", "incident-edit");
    eventually(() -> assertThat(window.text("incident-where")).isEqualTo("二环路下穿隧道"));
    window.ask("choose", "id", "incident-grade", "place", "2");
    window.fill("incident-injured", "1");
    window.ask("click", "id", "incident-add");
    eventually(
        () -> assertThat(leader.incidents().get(incident.id()).casualties().injured()).isOne());
    Incident changed = leader.incidents().get(incident.id());
    assertThat(changed.occurredAt()).isEqualTo(incident.occurredAt());
    assertThat(changed.unitId()).isEqualTo(incident.unitId());
    eventually(() -> assertThat(window.text("incident-lasting")).matches(".*(受伤|injured) 1.*"));
  }

  private static void reports(
      ConsoleWindow window, AnlanClient leader, Incident incident, String name) {
    opensFromItsMatter(window, name);
    eventually(
        () -> assertThat(window.rows("reports")).hasSameSizeAs(leader.reports().of(incident.id())));
    window.picture(name + "-incident-reports");
    window.ask("click", "id", "report-open");
    eventually(() -> assertThat(window.there("report-situation")).isTrue());
    window.fill("report-situation", "knee deep, no one hurt");
    window.ask("click", "id", "report-preview");
    eventually(() -> assertThat(window.text("report-page")).contains("knee deep", "二环路下穿隧道"));
    window.picture(name + "-report-preview");
    window.key("Escape");
    eventually(() -> assertThat(window.there("report-page")).isFalse());
    window.picture(name + "-report");
    window.ask("click", "id", "report-sign");
    eventually(() -> assertThat(signed(leader, incident)).hasSize(1));
    eventually(() -> assertThat(window.there("report-situation")).isFalse());
    assertThat(signed(leader, incident).get(0).content().situation())
        .contains("knee deep, no one hurt");
    window.ask("click", "id", "report-final");
    eventually(
        () -> assertThat(window.text("report-situation")).isEqualTo("knee deep, no one hurt"));
    window.key("Escape");
    eventually(() -> assertThat(window.there("report-situation")).isFalse());
    assertThat(leader.reports().of(incident.id()))
        .anyMatch(report -> report.kind() == ReportKind.FINAL);
  }

  private static void ends(
      ConsoleWindow window, AnlanClient leader, Incident incident, String name) {
    window.ask("click", "id", "incident-end");
    eventually(() -> assertThat(window.text("closing-open")).contains("close the road", "文艺路街道"));
    window.fill("closing", "water gone, road open");
    window.picture(name + "-incident-closing");
    window.ask("click", "id", "closing-do");
    eventually(
        () ->
            assertThat(leader.incidents().get(incident.id()).state())
                .isEqualTo(IncidentState.CLOSED));
    eventually(() -> assertThat(window.there("incident-edit")).isFalse());
    window.tab("incident-tabs", 0);
    eventually(() -> assertThat(window.there("incident-timeline")).isTrue());
    eventually(() -> assertThat(window.there("incident-entry-text")).isFalse());
    window.picture(name + "-incident-closed");
    window.ask("click", "id", "incident-end");
    eventually(() -> assertThat(window.there("closing")).isTrue());
    window.fill("closing", "it rains again");
    window.ask("click", "id", "closing-do");
    eventually(
        () ->
            assertThat(leader.incidents().get(incident.id()).state())
                .isEqualTo(IncidentState.OPEN));
  }

  private static void opensFromItsMatter(ConsoleWindow window, String name) {
    eventually(() -> assertThat(window.there("incident-title")).isFalse());
    eventually(
        () -> {
          window.key("ctrl+1");
          assertThat(window.there("matters")).isTrue();
        });
    eventually(() -> assertThat(reportRow(window, name)).isNotNegative());
    window.ask("select", "id", "matters", "row", Integer.toString(reportRow(window, name)));
    window.ask("click", "id", "matters-next");
    eventually(() -> assertThat(window.there("report-open")).isTrue());
  }

  private static int reportRow(ConsoleWindow window, String name) {
    List<String> rows = window.rows("matters");
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).matches(".*(报告|[Rr]eport|首报|First).*") && rows.get(i).contains(name)) {
        return i;
      }
    }
    return -1;
  }

  private static List<Report> signed(AnlanClient leader, Incident incident) {
    return leader.reports().of(incident.id()).stream()
        .filter(report -> report.state() == ReportState.SIGNED)
        .toList();
  }

  private static List<Notification> told(AnlanClient leader, Incident incident) {
    NotificationFilter about =
        new NotificationFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(incident.id().value()),
            Optional.empty());
    return leader.notifications().list(about, Paging.first(20)).items();
  }

  private static Optional<Incident> named(AnlanClient leader, String name) {
    IncidentFilter all =
        new IncidentFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return leader.incidents().list(all, Paging.first(50)).items().stream()
        .filter(incident -> incident.title().endsWith(name))
        .findFirst();
  }
}
