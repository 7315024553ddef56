package org.anlan.itest.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.anlan.api.Id;
import org.anlan.api.incidents.Incident;
import org.anlan.api.incidents.IncidentFilter;
import org.anlan.api.incidents.IncidentId;
import org.anlan.api.incidents.Report;
import org.anlan.api.log.ChainHead;
import org.anlan.api.log.Handover;
import org.anlan.api.log.LogEntry;
import org.anlan.api.log.LogEntryId;
import org.anlan.api.log.LogFilter;
import org.anlan.api.log.LogKind;
import org.anlan.api.log.Verification;
import org.anlan.api.resources.Movement;
import org.anlan.api.resources.MovementFilter;
import org.anlan.api.resources.Stock;
import org.anlan.api.resources.StockFilter;
import org.anlan.api.tasks.Task;
import org.anlan.api.tasks.TaskFilter;
import org.anlan.client.AnlanClient;
import org.anlan.demo.Passwords;
import org.anlan.itest.AnlanServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The job the suite is for: one emergency from a warning to a verified log, real and late as a
 * drill, with the demo's plan and with one that nothing in the suite knows.
 */
class MainJobTest {
  private static AnlanServer server;
  private static Passwords passwords;

  @BeforeAll
  static void start() {
    server = AnlanServer.startWithTestClock("main-job");
    passwords = DemoScenario.load(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static Stream<Function<AnlanServer, Scenario>> emergencies() {
    return Stream.of(server -> DemoScenario.of(server, passwords), OwnScenario::of);
  }

  @ParameterizedTest
  @MethodSource("emergencies")
  void oneEmergencyFromTheWarningToTheVerifiedLog(Function<AnlanServer, Scenario> made) {
    Scenario scenario = made.apply(server);
    try (Witness witness = new Witness(server, scenario.people().viewer())) {
      MainJob real = new MainJob(server, scenario, witness, false);
      begin(real);
      real.firstReportsAreInTime();
      riseAndFallUnseen(real, witness);
      finish(real);
      Handover handover = new ShiftEnd(server, scenario, witness).handOver();
      standsInTheLog(scenario, real, handover);

      Books before = books(scenario);
      MainJob drill = new MainJob(server, scenario, witness, true);
      begin(drill);
      drill.firstReportIsLate();
      riseAndFallUnseen(drill, witness);
      finish(drill);
      standsInTheLog(scenario, drill, handover);
      assertThat(books(scenario)).isEqualTo(before);
      witness.hasSeenAllOnce();
    }
    theChainHolds(server.client(scenario.people().leader()));
  }

  private static void begin(MainJob job) {
    job.warningComes();
    job.officerAcknowledges();
    job.officerConfirmsTheProposal();
    job.aUnitDoesItsTask();
    job.suppliesGoOut();
    job.incidentOpens();
  }

  /** The witness is cut off meanwhile, and then gets exactly what it missed. */
  private static void riseAndFallUnseen(MainJob job, Witness witness) {
    witness.cut();
    job.levelRises();
    job.levelFalls();
    assertThat(witness.count("activation.raised", job.activation().id().value())).isZero();
    witness.mend();
    witness.hasSeenAllOnce();
    assertThat(witness.count("activation.raised", job.activation().id().value())).isOne();
    assertThat(witness.count("activation.lowered", job.activation().id().value())).isOne();
  }

  private static void finish(MainJob job) {
    job.suppliesComeBack();
    job.responseEnds();
    job.incidentCloses();
  }

  /** Every step stands in the duty log, with its mark if it was a drill. */
  private static void standsInTheLog(Scenario scenario, MainJob job, Handover handover) {
    AnlanClient leader = server.client(scenario.people().leader());
    List<LogEntry> response = linked(leader, job.activation().id());
    assertThat(texts(response, LogKind.RESPONSE)).hasSize(4);
    assertThat(texts(response, LogKind.RESPONSE))
        .allMatch(text -> text.contains(scenario.planTitle()));
    assertThat(texts(response, LogKind.RESPONSE).get(0))
        .contains(job.warning().headline(), scenario.first().orders().size() + " 项");
    assertThat(texts(response, LogKind.SUPPLY).stream().filter(text -> text.startsWith("出库")))
        .hasSize(scenario.loads().size());
    assertThat(texts(response, LogKind.SUPPLY).stream().filter(text -> text.startsWith("归还")))
        .hasSize(job.issued().size());
    assertThat(texts(response, LogKind.TASK)).hasSizeGreaterThanOrEqualTo(3);
    assertThat(texts(linked(leader, job.warning().id()), LogKind.WARNING)).hasSize(2);
    List<LogEntry> incident = linked(leader, job.incident().id());
    assertThat(texts(incident, LogKind.INCIDENT)).hasSize(2);
    reportsAreMarked(job, texts(incident, LogKind.REPORT));
    assertThat(texts(linked(leader, handover.id()), LogKind.HANDOVER)).hasSizeGreaterThan(3);
    boolean drill = job.activation().drill();
    assertThat(Stream.concat(response.stream(), incident.stream()))
        .allMatch(entry -> entry.drill() == drill);
  }

  private static void reportsAreMarked(MainJob job, List<String> lines) {
    List<Report> reports = job.reports();
    assertThat(lines.stream().filter(line -> line.contains("已签发"))).hasSameSizeAs(reports);
    assertThat(lines.stream().filter(line -> line.contains("已超时未签发")))
        .hasSize((int) reports.stream().filter(Report::late).count());
    assertThat(lines.stream().filter(line -> line.contains("迟报（" + MainJob.LATE_REASON)))
        .hasSize((int) reports.stream().filter(Report::late).count());
    assertThat(lines.stream().filter(line -> line.contains("按时")))
        .hasSize((int) reports.stream().filter(r -> r.dueAt().isPresent() && !r.late()).count());
  }

  private static void theChainHolds(AnlanClient leader) {
    ChainHead head = leader.log().head();
    Verification whole = leader.log().verify(Optional.of(head));
    assertThat(whole.holds()).as("%s", whole.breaks()).isTrue();
    assertThat(whole.checked()).isEqualTo(whole.head().number()).isGreaterThan(0);
  }

  /**
   * What counts as real: a drill must not change any of it. Who handed over to whom and what was
   * left to do is real in either case.
   */
  private record Books(
      List<Stock> stock,
      List<Movement> movements,
      Set<IncidentId> incidents,
      Set<Task> tasks,
      Set<LogEntryId> log) {}

  private static Books books(Scenario scenario) {
    AnlanClient leader = server.client(scenario.people().leader());
    Optional<Boolean> real = Optional.of(false);
    return new Books(
        Everything.of(
            p ->
                leader
                    .stock()
                    .stock(
                        new StockFilter(Optional.empty(), Optional.empty(), Optional.empty(), real),
                        p)),
        Everything.of(
            p ->
                leader
                    .stock()
                    .movements(
                        new MovementFilter(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            real),
                        p)),
        ids(Everything.of(p -> leader.incidents().list(realIncidents(), p)), Incident::id),
        Set.copyOf(Everything.of(p -> leader.tasks().list(realTasks(), p))),
        ids(Everything.of(p -> leader.log().list(realEntries(), p)), LogEntry::id));
  }

  private static IncidentFilter realIncidents() {
    return new IncidentFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(false),
        Optional.empty());
  }

  private static TaskFilter realTasks() {
    return new TaskFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(false),
        Optional.empty(),
        Optional.empty());
  }

  private static LogFilter realEntries() {
    return new LogFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(false),
        Optional.empty());
  }

  /** The entries linked to something, oldest first. */
  private static List<LogEntry> linked(AnlanClient client, Id to) {
    LogFilter filter =
        new LogFilter(
            Optional.empty(),
            Optional.of(to.value()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    List<LogEntry> entries = new ArrayList<>(Everything.of(p -> client.log().list(filter, p)));
    entries.sort(java.util.Comparator.comparing(LogEntry::number));
    return entries;
  }

  private static List<String> texts(List<LogEntry> entries, LogKind kind) {
    return entries.stream().filter(e -> e.kind() == kind).map(LogEntry::text).toList();
  }

  private static <T, I extends Id> Set<I> ids(List<T> all, Function<T, I> id) {
    return Set.copyOf(all.stream().map(id).toList());
  }
}
