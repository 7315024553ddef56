package org.anlan.itest.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.api.Conflict;
import org.anlan.api.Forbidden;
import org.anlan.api.Grade;
import org.anlan.api.Invalid;
import org.anlan.api.Link;
import org.anlan.api.Paging;
import org.anlan.api.incidents.Casualties;
import org.anlan.api.incidents.Closing;
import org.anlan.api.incidents.Incident;
import org.anlan.api.incidents.IncidentClass;
import org.anlan.api.incidents.IncidentDraft;
import org.anlan.api.incidents.IncidentState;
import org.anlan.api.incidents.NewReport;
import org.anlan.api.incidents.Report;
import org.anlan.api.incidents.ReportContent;
import org.anlan.api.incidents.ReportForm;
import org.anlan.api.incidents.ReportKind;
import org.anlan.api.incidents.ReportState;
import org.anlan.api.incidents.SignOff;
import org.anlan.api.matters.OpenMatter;
import org.anlan.api.plans.Activation;
import org.anlan.api.plans.ActivationState;
import org.anlan.api.plans.Ending;
import org.anlan.api.plans.NewActivation;
import org.anlan.api.plans.NewLevel;
import org.anlan.api.plans.Supply;
import org.anlan.api.resources.Movement;
import org.anlan.api.resources.MovementId;
import org.anlan.api.resources.MovementKind;
import org.anlan.api.resources.NewMovement;
import org.anlan.api.resources.Stock;
import org.anlan.api.resources.StockFilter;
import org.anlan.api.tasks.Remark;
import org.anlan.api.tasks.Task;
import org.anlan.api.tasks.TaskFilter;
import org.anlan.api.tasks.TaskState;
import org.anlan.api.warnings.Acknowledgement;
import org.anlan.api.warnings.Area;
import org.anlan.api.warnings.Proposal;
import org.anlan.api.warnings.Receipt;
import org.anlan.api.warnings.Warning;
import org.anlan.api.warnings.WarningState;
import org.anlan.client.AnlanClient;
import org.anlan.itest.AnlanServer;
import org.anlan.itest.job.Scenario.Load;
import org.anlan.itest.job.Scenario.Order;
import org.anlan.itest.job.Scenario.Stage;

/**
 * One run through an emergency, from the warning to the end, by programs that have nothing but the
 * client: each step says what it must have brought, and the witness must learn of it at once.
 */
final class MainJob {
  static final String LATE_REASON = "现场通信中断";
  private static final Duration A_DAY = Duration.ofDays(1);

  private final AnlanServer server;
  private final Scenario scenario;
  private final Witness witness;
  private final boolean drill;
  private final AnlanClient leader;
  private final AnlanClient officer;

  private Warning warning;
  private Activation activation;
  private Incident incident;
  private final List<Movement> issued = new ArrayList<>();

  /** A run, real or as a drill. */
  MainJob(AnlanServer server, Scenario scenario, Witness witness, boolean drill) {
    this.server = server;
    this.scenario = scenario;
    this.witness = witness;
    this.drill = drill;
    this.leader = server.client(scenario.people().leader());
    this.officer = server.client(scenario.people().outgoing());
  }

  Warning warning() {
    return warning;
  }

  Activation activation() {
    return activation;
  }

  Incident incident() {
    return incident;
  }

  /** How everything stands. */
  List<Object> state() {
    return List.of(
        officer.warnings().get(warning.id()),
        officer.activations().get(activation.id()),
        tasks(),
        officer.incidents().get(incident.id()),
        reports());
  }

  List<Movement> issued() {
    return List.copyOf(issued);
  }

  /** A machine delivers the warning, twice; it is there once, with all it says. */
  void warningComes() {
    AnlanClient machine = server.client(scenario.people().connector());
    Notice notice = drill ? scenario.exercise() : scenario.notice();
    Instant sent = server.now().minusSeconds(60);
    byte[] file = notice.file(sent, sent.plus(A_DAY), drill);

    Receipt receipt = machine.warnings().receive(file, notice.mediaType());
    assertThat(receipt.outcome()).as("%s", receipt.faults()).isEqualTo(Receipt.Outcome.NEW);
    warning = receipt.warning().orElseThrow();
    witness.sees("warning.received", warning.id());

    Receipt again = machine.warnings().receive(file, notice.mediaType());
    assertThat(again.outcome()).isEqualTo(Receipt.Outcome.KNOWN);
    assertThat(again.warning().orElseThrow().id()).isEqualTo(warning.id());
    assertThat(officer.warnings().file(warning.id())).hasValue(file);
    says(notice, sent);
    assertThat(matters("warning-unacknowledged")).contains(warning.id().value());
  }

  private void says(Notice notice, Instant sent) {
    Warning read = officer.warnings().get(warning.id());
    assertThat(read.dialect()).isEqualTo(notice.dialect());
    assertThat(read.headline()).isEqualTo(notice.headline());
    assertThat(read.colour()).hasValue(notice.colour());
    assertThat(read.grade()).hasValue(notice.colour().grade());
    assertThat(read.state()).isEqualTo(WarningState.ACTIVE);
    assertThat(read.drill()).isEqualTo(drill);
    assertThat(read.sentAt()).isEqualTo(seconds(sent));
    assertThat(read.effectiveAt()).isEqualTo(seconds(sent));
    assertThat(read.expiresAt()).hasValue(seconds(sent.plus(A_DAY)));
    Area area = read.infos().get(0).areas().get(0);
    assertThat(area.description()).isEqualTo(notice.area());
    assertThat(area.divisions()).containsExactly(notice.division());
    assertThat(read.acknowledgedBy()).isEmpty();
  }

  /** The officer has seen it; once. */
  void officerAcknowledges() {
    Acknowledgement seen = new Acknowledgement(Optional.of("已电话告知带班领导"));
    warning = officer.warnings().acknowledge(warning.id(), seen);
    witness.sees("warning.acknowledged", warning.id());
    assertThat(warning.acknowledgedBy()).hasValue(scenario.people().outgoing().username());
    assertThatThrownBy(() -> officer.warnings().acknowledge(warning.id(), seen))
        .isInstanceOf(Conflict.class);
    assertThat(matters("warning-unacknowledged")).doesNotContain(warning.id().value());
  }

  /** The warning proposes, the officer confirms, and everybody has his task. */
  void officerConfirmsTheProposal() {
    List<Proposal> proposals = officer.warnings().proposals(warning.id());
    assertThat(proposals).extracting(Proposal::planTitle).containsExactly(scenario.planTitle());
    Proposal proposal = proposals.get(0);
    Notice notice = drill ? scenario.exercise() : scenario.notice();
    assertThat(proposal.level()).isEqualTo(scenario.first().level());
    assertThat(proposal.drill()).isEqualTo(drill);
    assertThat(proposal.running()).isEmpty();
    assertThat(proposal.reason().zh()).contains(scenario.planTitle(), notice.area());
    assertThat(proposal.reason().en()).isNotEqualTo(proposal.reason().zh());
    if (drill) {
      assertThatThrownBy(() -> officer.activations().start(proposal.planId(), start(false)))
          .isInstanceOf(Invalid.class);
    }
    proposesSupplies(proposal);

    activation = officer.activations().start(proposal.planId(), start(drill));
    witness.sees("activation.started", activation.id());
    assertThat(activation.state()).isEqualTo(ActivationState.RUNNING);
    assertThat(activation.drill()).isEqualTo(drill);
    assertThat(activation.warningId()).hasValue(warning.id());
    assertThat(orders(tasks(), activation.startedAt())).isEqualTo(scenario.first().orders());
    assertThat(tasks()).allMatch(t -> t.state() == TaskState.ISSUED && t.drill() == drill);
    assertThat(tasks()).allMatch(t -> t.origin().orElseThrow().equals(link()));
    tasks().forEach(task -> witness.sees("task.issued", task.id()));
    assertThat(officer.warnings().proposals(warning.id()).get(0).running())
        .hasValue(activation.id());
  }

  private NewActivation start(boolean asDrill) {
    return new NewActivation(
        scenario.first().level(),
        asDrill,
        Optional.of(warning.id()),
        Optional.empty(),
        Optional.of("依预警建议启动"));
  }

  private void proposesSupplies(Proposal proposal) {
    List<Supply> supplies = officer.plans().preview(proposal.planId(), proposal.level()).supplies();
    assertThat(supplies)
        .extracting(Supply::itemId)
        .containsExactlyElementsOf(scenario.loads().stream().map(Load::item).toList());
  }

  /** A unit's own user takes its task, does it, and the leader looks at it. */
  void aUnitDoesItsTask() {
    AnlanClient unit = server.client(scenario.people().doer());
    Task task = titled(scenario.doable());
    assertThat(unit.tasks().get(task.id())).isEqualTo(task);
    unit.tasks().receive(task.id(), Remark.NONE);
    witness.sees("task.received", task.id());
    unit.tasks().start(task.id(), Remark.NONE);
    Task done = unit.tasks().finish(task.id(), Remark.of("已落实"));
    witness.sees("task.finished", task.id());
    assertThat(done.state()).isEqualTo(TaskState.DONE);
    assertThat(done.result()).hasValue("已落实");
    assertThat(done.overdue()).isFalse();
    assertThatThrownBy(() -> unit.tasks().finish(task.id(), Remark.of("再次")))
        .isInstanceOf(Conflict.class);
    assertThat(leader.tasks().verify(task.id(), Remark.NONE).state()).isEqualTo(TaskState.VERIFIED);
    witness.sees("task.verified", task.id());
  }

  /** What the plan wants is issued, what ages first goes first. */
  void suppliesGoOut() {
    for (Load load : scenario.loads()) {
      BigDecimal real = quantity(load, false);
      BigDecimal before = quantity(load, drill);
      List<Movement> lines = officer.stock().move(issue(load));
      lines.forEach(line -> witness.sees("movement.recorded", line.id()));
      issued.addAll(lines);
      assertThat(lines.stream().map(Movement::quantity))
          .usingElementComparator(BigDecimal::compareTo)
          .containsExactlyElementsOf(load.lots());
      assertThat(lines)
          .allMatch(l -> l.drill() == drill && l.origin().orElseThrow().equals(link()));
      assertThat(quantity(load, drill)).isEqualByComparingTo(before.subtract(load.quantity()));
      if (drill) {
        assertThat(quantity(load, false)).isEqualByComparingTo(real);
      }
    }
    Load first = scenario.loads().get(0);
    Load tooMuch = new Load(first.item(), first.store(), BigDecimal.valueOf(1_000_000), List.of());
    assertThatThrownBy(() -> officer.stock().move(issue(tooMuch))).isInstanceOf(Conflict.class);
  }

  private NewMovement issue(Load load) {
    return movement(MovementKind.ISSUE, load, load.quantity(), Optional.empty());
  }

  private NewMovement movement(
      MovementKind kind, Load load, BigDecimal quantity, Optional<MovementId> returnOf) {
    return new NewMovement(
        kind,
        load.item(),
        Optional.empty(),
        quantity,
        load.store(),
        Optional.empty(),
        Optional.empty(),
        returnOf,
        Optional.of(link()),
        drill,
        Optional.empty());
  }

  /** Something happens, and the clocks of its reports run from when the duty room learnt of it. */
  void incidentOpens() {
    incident = officer.incidents().add(happening());
    witness.sees("incident.added", incident.id());
    assertThat(incident.state()).isEqualTo(IncidentState.OPEN);
    assertThat(incident.rulePack()).isEqualTo(scenario.reporting().rulePack());
    assertThat(dueTimes()).isEqualTo(scenario.reporting().first());
    assertThat(reports()).allMatch(r -> r.state() == ReportState.DUE && r.drill() == drill);
    assertThat(matters("report")).containsAll(reports().stream().map(r -> r.id().value()).toList());
  }

  private IncidentDraft happening() {
    return new IncidentDraft(
        drill ? "道路受阻（演练）" : "道路受阻",
        IncidentClass.NATURAL_DISASTER,
        Optional.empty(),
        Grade.IV,
        drill,
        scenario.unit(),
        server.now().minusSeconds(120),
        Optional.empty(),
        Optional.of("群众来电"),
        Optional.of("主干道路口"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of("车辆无法通行"),
        Optional.of(Casualties.NONE),
        Optional.of(warning.id()),
        Optional.of(scenario.reporting().rulePack()));
  }

  private Map<ReportForm, Duration> dueTimes() {
    return reports().stream()
        .filter(r -> r.kind() == ReportKind.FIRST)
        .collect(
            Collectors.toMap(
                Report::form,
                r -> Duration.between(incident.receivedAt(), r.dueAt().orElseThrow())));
  }

  /** The first reports are signed while their clocks run. */
  void firstReportsAreInTime() {
    Report first = write(reports().get(0));
    assertThatThrownBy(
            () -> officer.reports().sign(incident.id(), first.id(), new SignOff(Optional.empty())))
        .isInstanceOf(Forbidden.class);
    reports().stream().filter(r -> r.kind() == ReportKind.FIRST).forEach(r -> signInTime(r));
    assertThat(reports().stream().filter(r -> r.kind() == ReportKind.FIRST))
        .allMatch(r -> r.state() == ReportState.SIGNED && !r.late());
  }

  /** The soonest is over its time: it can't be signed without a reason, and stays marked. */
  void firstReportIsLate() {
    server.advance(scenario.reporting().overtime());
    Report soonest = reports().get(0);
    assertThat(
            officer.openMatters().stream().filter(m -> m.about().id().equals(soonest.id().value())))
        .allMatch(OpenMatter::late)
        .hasSize(1);
    write(soonest);
    SignOff silent = new SignOff(Optional.empty());
    assertThatThrownBy(() -> leader.reports().sign(incident.id(), soonest.id(), silent))
        .isInstanceOf(Invalid.class);
    Report signed =
        leader.reports().sign(incident.id(), soonest.id(), new SignOff(Optional.of(LATE_REASON)));
    witness.sees("report.signed", signed.id());
    assertThat(signed.late()).isTrue();
    assertThat(signed.lateReason()).hasValue(LATE_REASON);
    reports().stream()
        .filter(r -> r.kind() == ReportKind.FIRST && r.state() != ReportState.SIGNED)
        .forEach(r -> signInTime(r));
    assertThat(reports().stream().filter(Report::late)).hasSize(1);
  }

  private Report write(Report due) {
    return officer
        .reports()
        .write(incident.id(), new NewReport(due.kind(), due.form(), Optional.of(content())));
  }

  private void signInTime(Report due) {
    write(due);
    Report signed = leader.reports().sign(incident.id(), due.id(), new SignOff(Optional.empty()));
    witness.sees("report.signed", signed.id());
    assertThat(signed.late()).isFalse();
    assertThat(signed.signedBy()).hasValue(scenario.people().leader().username());
  }

  private static ReportContent content() {
    return new ReportContent(
        Optional.of("一处路口无法通行，正在处置"),
        Optional.of("影响周边道路"),
        Optional.of("无人员伤亡"),
        Optional.empty(),
        Optional.empty(),
        Optional.of("已封控并引导绕行"),
        Optional.empty());
  }

  /** It gets worse: what the graver level asks for goes out besides. */
  void levelRises() {
    Set<Task> before = Set.copyOf(tasks());
    activation = officer.activations().level(activation.id(), to(scenario.raised(), "雨势加大"));
    assertThat(activation.level()).isEqualTo(scenario.raised().level());
    List<Task> added = tasks().stream().filter(t -> !ids(before).contains(t.id())).toList();
    Instant reached = activation.history().get(1).at();
    assertThat(orders(added, reached)).isEqualTo(scenario.raised().beyond(scenario.first()));
    assertThat(tasks()).containsAll(before);
  }

  /** It gets better: what the milder level doesn't ask for is taken back if it isn't done. */
  void levelFalls() {
    activation = officer.activations().level(activation.id(), to(scenario.lowered(), "趋于平稳"));
    assertThat(activation.level()).isEqualTo(scenario.lowered().level());
    Set<String> kept = scenario.lowered().titles();
    assertThat(tasks())
        .allMatch(t -> (t.state() == TaskState.WITHDRAWN) != kept.contains(t.title()));
    assertThat(titled(scenario.doable()).state()).isEqualTo(TaskState.VERIFIED);
  }

  private static NewLevel to(Stage stage, String reason) {
    return new NewLevel(stage.level(), Optional.of(reason));
  }

  /** All comes back, and no more than went out. */
  void suppliesComeBack() {
    for (Movement line : issued) {
      Load load = new Load(line.itemId(), line.storeId(), line.quantity(), List.of());
      BigDecimal before = quantity(load, drill);
      BigDecimal tooMuch = line.quantity().add(BigDecimal.ONE);
      Optional<MovementId> of = Optional.of(line.id());
      assertThatThrownBy(
              () -> officer.stock().move(movement(MovementKind.RETURN, load, tooMuch, of)))
          .isInstanceOf(Conflict.class);
      Movement back =
          officer.stock().move(movement(MovementKind.RETURN, load, line.quantity(), of)).get(0);
      witness.sees("movement.recorded", back.id());
      assertThat(back.lotId()).isEqualTo(line.lotId());
      assertThat(quantity(load, drill)).isEqualByComparingTo(before.add(line.quantity()));
    }
  }

  /** The response ends; nothing of it stays open. */
  void responseEnds() {
    activation = officer.activations().end(activation.id(), new Ending(Optional.of("预警解除")));
    witness.sees("activation.ended", activation.id());
    assertThat(activation.state()).isEqualTo(ActivationState.ENDED);
    assertThat(activation.endedAt()).isPresent();
    assertThat(activation.history()).hasSize(4);
    assertThat(activation.history().stream().map(c -> c.to()))
        .containsExactly(
            Optional.of(scenario.first().level()),
            Optional.of(scenario.raised().level()),
            Optional.of(scenario.lowered().level()),
            Optional.empty());
    assertThat(tasks()).noneMatch(t -> t.state().isOpen());
    assertThatThrownBy(
            () -> officer.activations().level(activation.id(), to(scenario.first(), "再起")))
        .isInstanceOf(Conflict.class);
  }

  /** The last report is signed and the incident is over. */
  void incidentCloses() {
    NewReport last = new NewReport(ReportKind.FINAL, ReportForm.WRITTEN, Optional.of(content()));
    Report written = officer.reports().write(incident.id(), last);
    leader.reports().sign(incident.id(), written.id(), new SignOff(Optional.empty()));
    incident = officer.incidents().close(incident.id(), new Closing("道路恢复通行"));
    witness.sees("incident.closed", incident.id());
    assertThat(incident.state()).isEqualTo(IncidentState.CLOSED);
    assertThat(incident.closing()).hasValue("道路恢复通行");
    assertThat(reports()).allMatch(r -> r.state() == ReportState.SIGNED);
    assertThat(matters("incident")).doesNotContain(incident.id().value());
  }

  List<Report> reports() {
    return officer.reports().of(incident.id());
  }

  private List<Task> tasks() {
    return officer
        .tasks()
        .list(TaskFilter.from(activation.id().value()), Paging.first(Paging.MOST))
        .items();
  }

  private Task titled(String title) {
    return tasks().stream().filter(t -> t.title().equals(title)).findFirst().orElseThrow();
  }

  private Link link() {
    return new Link("activations", activation.id().value());
  }

  private BigDecimal quantity(Load load, boolean asDrill) {
    StockFilter filter =
        new StockFilter(
            Optional.of(load.store()),
            Optional.of(load.item()),
            Optional.empty(),
            Optional.of(asDrill));
    return officer.stock().stock(filter, Paging.first()).items().stream()
        .map(Stock::quantity)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Set<java.util.UUID> matters(String kind) {
    return officer.openMatters().stream()
        .filter(m -> m.kind().equals(kind))
        .map(m -> m.about().id())
        .collect(Collectors.toSet());
  }

  private static Set<Order> orders(List<Task> tasks, Instant reached) {
    return tasks.stream()
        .map(
            t ->
                new Order(
                    t.title(),
                    t.assignee(),
                    t.about(),
                    Duration.between(reached, t.dueAt().orElseThrow())))
        .collect(Collectors.toSet());
  }

  private static Set<Object> ids(Set<Task> tasks) {
    return tasks.stream().map(Task::id).collect(Collectors.toSet());
  }

  private static Instant seconds(Instant at) {
    return at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
  }
}
