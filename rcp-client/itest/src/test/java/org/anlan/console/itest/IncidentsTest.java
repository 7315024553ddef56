package org.anlan.console.itest;

import static org.anlan.console.itest.ConsoleWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Paging;
import org.anlan.api.incidents.Incident;
import org.anlan.api.incidents.IncidentFilter;
import org.anlan.api.incidents.Report;
import org.anlan.api.incidents.ReportState;
import org.anlan.client.AnlanClient;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An incident is opened, its report clocks run, and its first report is written and signed. */
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
  void anIncidentIsOpenedAndItsFirstReportSigned(
      String language, boolean dark, @TempDir Path home) {
    String name = language.startsWith("zh") ? "zh-dark" : "en-light";
    AnlanClient leader = runtime.client("leader");
    try (ConsoleWindow window =
        new ConsoleWindow(screen, home, language, "-Danlan.console.dark=" + dark)) {
      window.signIn(runtime, "leader");
      window.ask("click", "id", "workspace-org.anlan.incidents");
      eventually(() -> assertThat(window.there("incident-new")).isTrue());
      window.ask("click", "id", "incident-new");
      eventually(() -> assertThat(window.there("incident-title")).isTrue());
      window.fill("incident-title", "underpass flooded " + name);
      window.fill("incident-unit", "wyljd");
      eventually(() -> assertThat(window.text("incident-message")).contains("文艺路街道"));
      window.picture(name + "-incident-new");
      window.ask("click", "id", "incident-add");
      eventually(() -> assertThat(named(leader, name)).isPresent());
      Incident incident = named(leader, name).orElseThrow();
      eventually(() -> assertThat(window.rows("reports")).isNotEmpty());
      assertThat(window.rows("reports")).hasSameSizeAs(leader.reports().of(incident.id()));
      window.picture(name + "-incident");
      opensFromItsMatter(window, name);
      window.ask("click", "id", "report-open");
      eventually(() -> assertThat(window.there("report-situation")).isTrue());
      window.fill("report-situation", "knee deep, no one hurt");
      window.picture(name + "-report");
      window.ask("click", "id", "report-sign");
      eventually(() -> assertThat(signed(leader, incident)).hasSize(1));
      eventually(() -> assertThat(window.there("report-situation")).isFalse());
    }
    Incident incident = named(leader, name).orElseThrow();
    assertThat(signed(leader, incident).get(0).content().situation())
        .contains("knee deep, no one hurt");
  }

  private static void opensFromItsMatter(ConsoleWindow window, String name) {
    window.key("ctrl+1");
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
