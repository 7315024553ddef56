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
import org.anlan.api.incidents.ReportState;
import org.anlan.api.log.Handover;
import org.anlan.api.log.HandoverState;
import org.anlan.api.plans.Activation;
import org.anlan.api.plans.ActivationFilter;
import org.anlan.api.plans.ActivationState;
import org.anlan.api.resources.Movement;
import org.anlan.api.resources.MovementFilter;
import org.anlan.api.resources.MovementKind;
import org.anlan.api.tasks.Task;
import org.anlan.api.tasks.TaskFilter;
import org.anlan.api.tasks.TaskState;
import org.anlan.api.warnings.Warning;
import org.anlan.api.warnings.WarningId;
import org.anlan.client.AnlanClient;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The job the suite is for, done at the console by its keyboard alone, from the warning to the
 * handover, while a second console looks on.
 */
@ExtendWith(Stage.class)
class MainJobTest {
  private static final String LIGHT = "-Danlan.console.dark=false";

  private final Screen screen;
  private final Runtime runtime;

  MainJobTest(Screen screen, Runtime runtime) {
    this.screen = screen;
    this.runtime = runtime;
  }

  @ParameterizedTest
  @CsvSource({"zh_CN", "en"})
  void oneEmergencyByKeyboardAlone(String language, @TempDir Path home) {
    try (Screen other = Screen.open();
        ConsoleWindow second = new ConsoleWindow(other, home.resolve("2"), language, LIGHT);
        ConsoleWindow first = new ConsoleWindow(screen, home.resolve("1"), language, LIGHT)) {
      second.signIn(runtime, "officer1");
      Job job = new Job(runtime.client("leader"), first, second, "kbd-" + language);
      job.signsIn(runtime);
      Warning warning = job.acknowledges(Arrival.warning(runtime, "Actual"));
      Activation response = job.starts(warning);
      job.logsACall();
      job.doesATask(response);
      Incident incident = job.opensAnIncident();
      job.signsTheFirstReport(incident);
      job.issuesSupplies(incident);
      job.takesSuppliesBack();
      job.changesTheLevel(response);
      second.picture((language.equals("en") ? "en" : "zh") + "-light-looking-on");
      job.endsTheResponse(response);
      job.closesTheIncident(incident);
      job.handsOver(runtime.password("officer2"));
    }
    assertThat(runtime.client("leader").log().verify(Optional.empty()).holds()).isTrue();
  }

  /** Each step: what is done by keys, what the server then holds, what the other console shows. */
  private record Job(
      AnlanClient server, ConsoleWindow window, ConsoleWindow other, String name, Typist typist) {

    Job(AnlanClient server, ConsoleWindow window, ConsoleWindow other, String name) {
      this(server, window, other, name, new Typist(window));
    }

    void signsIn(Runtime runtime) {
      eventually(() -> assertThat(window.there("signin-username")).isTrue());
      typist.fill("signin-server", runtime.address().toString());
      typist.fill("signin-username", "leader");
      typist.fill("signin-password", runtime.password("leader"));
      window.key("Return");
      eventually(() -> assertThat(window.ask("focus")).isEqualTo("desk-entry-text"));
      eventually(() -> assertThat(window.rows("log")).isNotEmpty());
    }

    Warning acknowledges(WarningId id) {
      eventually(() -> assertThat(other.there("banner-alarm")).isTrue());
      eventually(() -> assertThat(window.there("banner-alarm")).isTrue());
      window.key("ctrl+g");
      eventually(() -> assertThat(window.there("banner-alarm")).isFalse());
      window.key("ctrl+2");
      eventually(() -> assertThat(window.rows("warnings")).isNotEmpty());
      eventually(() -> assertThat(window.text("warning-text")).contains("五十毫米"));
      typist.fill("warning-remark", "leader told by telephone");
      typist.press("warning-acknowledge");
      eventually(() -> assertThat(server.warnings().get(id).acknowledgedBy()).contains("leader"));
      eventually(() -> assertThat(other.there("banner-alarm")).isFalse());
      return server.warnings().get(id);
    }

    Activation starts(Warning warning) {
      typist.press("proposal-0");
      typist.press("activation-confirm");
      eventually(() -> assertThat(running(warning)).isPresent());
      Activation response = running(warning).orElseThrow();
      List<Task> tasks = tasks(response);
      assertThat(tasks).hasSizeGreaterThan(3);
      eventually(() -> assertThat(other.rows("matters")).hasSizeGreaterThan(tasks.size()));
      return response;
    }

    void logsACall() {
      window.key("ctrl+l");
      eventually(() -> assertThat(window.ask("focus")).isEqualTo("quick-text"));
      window.type("water at the east gate " + name + " @zb");
      eventually(() -> assertThat(window.there("completion")).isTrue());
      window.key("Return");
      eventually(() -> assertThat(window.there("completion")).isFalse());
      window.type("!30");
      window.key("Return");
      eventually(
          () ->
              assertThat(server.tasks().list(TaskFilter.ALL, Paging.first(500)).items())
                  .anyMatch(t -> t.title().contains("east gate " + name)));
      eventually(
          () ->
              assertThat(other.rows("log"))
                  .anyMatch(row -> row.contains("water at the east gate " + name)));
    }

    void doesATask(Activation response) {
      Task task = tasks(response).get(0);
      window.key("ctrl+3");
      typist.row("tasks", task.title());
      typist.press("task-receive");
      eventually(() -> assertThat(state(task)).isEqualTo(TaskState.RECEIVED));
      typist.fill("task-remark", "done by the street");
      typist.press("task-finish");
      eventually(() -> assertThat(state(task)).isEqualTo(TaskState.DONE));
      assertThat(server.tasks().get(task.id()).result()).contains("done by the street");
      eventually(
          () ->
              assertThat(other.rows("stream"))
                  .anyMatch(row -> row.contains(task.title().split("\n")[0])));
    }

    Incident opensAnIncident() {
      window.key("ctrl+4");
      typist.press("incident-new");
      typist.fill("incident-title", "underpass flooded " + name);
      typist.fill("incident-unit", "wyljd");
      eventually(() -> assertThat(window.text("incident-message")).contains("文艺路街道"));
      window.key("Return");
      eventually(() -> assertThat(named()).isPresent());
      eventually(
          () -> assertThat(other.rows("matters")).anyMatch(row -> row.contains("flooded " + name)));
      return named().orElseThrow();
    }

    void signsTheFirstReport(Incident incident) {
      typist.row("incidents", incident.title());
      window.key("alt+5");
      eventually(() -> assertThat(window.there("report-open")).isTrue());
      typist.to("reports");
      window.key("Return");
      typist.fill("report-situation", "knee deep, nobody hurt");
      typist.press("report-sign");
      eventually(() -> assertThat(signed(incident)).hasSize(1));
      assertThat(signed(incident).get(0).content().situation()).contains("knee deep, nobody hurt");
      assertThat(signed(incident).get(0).late()).isFalse();
      eventually(() -> assertThat(window.there("report-sign")).isFalse());
    }

    void issuesSupplies(Incident incident) {
      window.key("ctrl+8");
      eventually(() -> assertThat(window.rows("stock")).isNotEmpty());
      typist.row("stock", "方便面");
      window.key("F6");
      eventually(() -> assertThat(window.ask("focus")).isEqualTo("move-quantity"));
      window.type("2");
      window.key("Return");
      eventually(() -> assertThat(window.ask("focus")).isEqualTo("move-recipient"));
      window.type("wyljd");
      eventually(() -> assertThat(window.there("move-recipient-offers")).isTrue());
      window.key("Return");
      eventually(() -> assertThat(window.ask("focus")).isEqualTo("move-origin"));
      window.type(name);
      eventually(() -> assertThat(window.there("move-origin-offers")).isTrue());
      window.key("Return");
      eventually(() -> assertThat(window.ask("focus")).isEqualTo("move-note"));
      window.type("night shift " + name);
      window.key("Return");
      eventually(() -> assertThat(moved(MovementKind.ISSUE)).isNotEmpty());
      assertThat(moved(MovementKind.ISSUE))
          .allMatch(m -> m.origin().filter(o -> o.id().equals(incident.id().value())).isPresent());
      eventually(() -> assertThat(window.there("move-note")).isFalse());
      eventually(() -> assertThat(other.rows("log")).anyMatch(row -> row.contains("方便面 2")));
    }

    void takesSuppliesBack() {
      typist.row("stock", "方便面");
      window.key("F8");
      eventually(() -> assertThat(window.ask("focus")).isEqualTo("move-returnOf"));
      window.type("fbm");
      eventually(() -> assertThat(window.there("move-returnOf-offers")).isTrue());
      window.key("Return");
      typist.fill("move-quantity", "2");
      typist.fill("move-note", "night shift " + name);
      window.key("Return");
      eventually(() -> assertThat(moved(MovementKind.RETURN)).isNotEmpty());
      eventually(() -> assertThat(window.there("move-note")).isFalse());
    }

    void changesTheLevel(Activation response) {
      window.key("ctrl+7");
      typist.row("responses", response.title());
      typist.press("response-change");
      typist.to("activation-level");
      typist.press("activation-confirm");
      eventually(() -> assertThat(now(response).level()).isNotEqualTo(response.level()));
      assertThat(now(response).history()).hasSize(response.history().size() + 1);
    }

    void endsTheResponse(Activation response) {
      typist.press("response-end");
      typist.fill("response-end-reason", "rain has stopped");
      typist.press("response-end-ok");
      eventually(() -> assertThat(now(response).state()).isEqualTo(ActivationState.ENDED));
      eventually(
          () -> assertThat(other.rows("log")).anyMatch(row -> row.contains(response.title())));
    }

    void closesTheIncident(Incident incident) {
      window.key("ctrl+4");
      typist.row("incidents", incident.title());
      typist.press("incident-end");
      typist.fill("closing", "pumped dry");
      typist.press("closing-do");
      eventually(
          () ->
              assertThat(server.incidents().get(incident.id()).state())
                  .isEqualTo(IncidentState.CLOSED));
    }

    void handsOver(String password) {
      window.key("ctrl+9");
      typist.fill("handover-incoming", "officer2");
      typist.fill("handover-summary", "one flood, dry again " + name);
      typist.press("handover-prepare");
      typist.fill("handover-password", password);
      window.key("Return");
      typist.press("handover-sign-outgoing");
      eventually(() -> assertThat(newest().outgoingSignedAt()).isPresent());
      assertThat(newest().waiting()).isPositive();
      for (long waiting = newest().waiting(); waiting > 0; waiting = newest().waiting()) {
        long before = waiting;
        typist.press("handover-accept");
        eventually(() -> assertThat(newest().waiting()).isLessThan(before));
      }
      typist.press("handover-sign-incoming");
      eventually(() -> assertThat(newest().state()).isEqualTo(HandoverState.SIGNED));
      eventually(() -> assertThat(other.rows("log")).anyMatch(row -> row.contains("officer2")));
    }

    private Optional<Activation> running(Warning warning) {
      ActivationFilter all =
          new ActivationFilter(
              Optional.of(ActivationState.RUNNING),
              Optional.empty(),
              Optional.of(warning.id()),
              Optional.empty(),
              Optional.empty());
      return server.activations().list(all, Paging.first(50)).items().stream().findFirst();
    }

    private Activation now(Activation response) {
      return server.activations().get(response.id());
    }

    private List<Task> tasks(Activation response) {
      return server.tasks().list(TaskFilter.from(response.id().value()), Paging.first(500)).items();
    }

    private TaskState state(Task task) {
      return server.tasks().get(task.id()).state();
    }

    private Optional<Incident> named() {
      IncidentFilter all =
          new IncidentFilter(
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
      return server.incidents().list(all, Paging.first(50)).items().stream()
          .filter(incident -> incident.title().endsWith("flooded " + name))
          .findFirst();
    }

    private List<Report> signed(Incident incident) {
      return server.reports().of(incident.id()).stream()
          .filter(report -> report.state() == ReportState.SIGNED)
          .toList();
    }

    private List<Movement> moved(MovementKind kind) {
      MovementFilter all =
          new MovementFilter(
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
      return server.stock().movements(all, Paging.first(50)).items().stream()
          .filter(m -> m.kind() == kind && m.note().filter(n -> n.endsWith(name)).isPresent())
          .toList();
    }

    private Handover newest() {
      return server.handovers().list(Paging.first(1)).items().get(0);
    }
  }
}
