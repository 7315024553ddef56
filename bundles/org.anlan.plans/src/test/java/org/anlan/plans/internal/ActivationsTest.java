package org.anlan.plans.internal;

import static org.anlan.plans.internal.Samples.action;
import static org.anlan.plans.internal.Samples.position;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anlan.api.Conflict;
import org.anlan.api.Fault;
import org.anlan.api.Forbidden;
import org.anlan.api.Grade;
import org.anlan.api.Invalid;
import org.anlan.api.Link;
import org.anlan.api.NotFound;
import org.anlan.api.Paging;
import org.anlan.api.Unavailable;
import org.anlan.api.access.Caller;
import org.anlan.api.access.Role;
import org.anlan.api.changes.Change;
import org.anlan.api.incidents.IncidentId;
import org.anlan.api.log.LogKind;
import org.anlan.api.matters.OpenMatter;
import org.anlan.api.plans.Activation;
import org.anlan.api.plans.Activation.LevelChange;
import org.anlan.api.plans.ActivationFilter;
import org.anlan.api.plans.ActivationState;
import org.anlan.api.plans.Ending;
import org.anlan.api.plans.NewActivation;
import org.anlan.api.plans.NewLevel;
import org.anlan.api.plans.NewVersion;
import org.anlan.api.plans.Plan;
import org.anlan.api.plans.PlanId;
import org.anlan.api.roster.Assignee;
import org.anlan.api.roster.DutyMode;
import org.anlan.api.roster.Selector;
import org.anlan.api.tasks.Remark;
import org.anlan.api.tasks.Task;
import org.anlan.api.tasks.TaskState;
import org.anlan.api.warnings.Warning;
import org.anlan.api.warnings.WarningId;
import org.anlan.api.warnings.WarningStatus;
import org.anlan.json.Json;
import org.anlan.testbase.TestBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivationsTest {
  private static final Ending OVER = new Ending(Optional.of("雨停"));
  private final House house = new House();
  private final Selector officer = House.onDuty(Optional.empty());
  private final Assignee head = house.roster.position("城管科科长", house.district);
  private final Selector city = house.roster.means(Samples.position(head.party().id()), head);

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aResponseKeepsTheEmergencyModeUpAndADrillDoesNot() {
    Plan plan = plan();
    Activation drill = house.activations.start(plan.id(), House.drill(Grade.II));
    assertThat(house.keptUp).isEmpty();
    Activation real = house.activations.start(plan.id(), House.real(Grade.II));
    Link cause = new Link("activations", real.id().value());
    assertThat(house.keptUp).containsExactly(Map.entry(cause, DutyMode.EMERGENCY));
    house.activations.end(drill.id(), OVER);
    assertThat(house.keptUp).hasSize(1);
    house.activations.end(real.id(), OVER);
    assertThat(house.keptUp).isEmpty();
  }

  @Test
  void aWarningStartsThePlanAndEveryoneGetsTheirTask() {
    Plan plan = plan();
    Warning warning = house.warning(WarningStatus.ACTUAL);
    Activation started =
        house.activations.start(
            plan.id(),
            new NewActivation(
                Grade.II,
                false,
                Optional.of(warning.id()),
                Optional.empty(),
                Optional.of("带班领导同意")));

    assertThat(started.state()).isEqualTo(ActivationState.RUNNING);
    assertThat(started.title()).isEqualTo("防汛预案");
    assertThat(started.planVersion()).isEqualTo(1);
    assertThat(started.startedAt()).isEqualTo(TestBase.START);
    assertThat(started.history())
        .containsExactly(
            new LevelChange(
                TestBase.START,
                "officer",
                Optional.empty(),
                Optional.of(Grade.II),
                Optional.of("带班领导同意")));
    assertThat(house.activations.get(started.id())).isEqualTo(started);
    assertThat(house.tasks(started))
        .extracting(Task::title, Task::assignee, Task::drill, t -> t.dueAt().orElseThrow())
        .containsExactly(
            tuple("措施drain", head.party(), false, TestBase.START.plusSeconds(1800)),
            tuple("措施guard", house.officer.party(), false, TestBase.START.plusSeconds(1800)));
    assertThat(sentences()).containsExactly("启动《防汛预案》Ⅱ级响应。依据预警：碑林区发布暴雨橙色预警。事由：带班领导同意。下达任务 2 项。");
    assertThat(house.log.get(0).kind()).isEqualTo(LogKind.RESPONSE);
    assertThat(house.log.get(0).links())
        .containsExactly(
            new Link("activations", started.id().value()),
            new Link("plans", plan.id().value()),
            new Link("warnings", warning.id().value()));
    assertThat(responseKinds()).containsExactly("activation.started");
  }

  @Test
  void theLevelIsRaisedAndLoweredAndTheResponseEnds() {
    Activation started = house.activations.start(plan().id(), House.real(Grade.III));
    assertThat(open(started)).containsExactly("措施drain", "措施watch");
    house.base.clock().advance(Duration.ofHours(1));

    Activation raised =
        house.activations.level(started.id(), new NewLevel(Grade.I, Optional.of("雨强加大")));
    assertThat(raised.level()).isEqualTo(Grade.I);
    assertThat(open(started)).containsExactly("措施drain", "措施watch", "措施guard");
    assertThat(house.tasks(started).get(2).dueAt())
        .hasValue(TestBase.START.plusSeconds(3600 + 1800));

    Activation lowered =
        house.activations.level(started.id(), new NewLevel(Grade.III, Optional.empty()));
    assertThat(open(started)).containsExactly("措施drain", "措施watch");
    assertThat(house.tasks(started).get(2).state()).isEqualTo(TaskState.WITHDRAWN);

    house.activations.level(started.id(), new NewLevel(Grade.II, Optional.empty()));
    assertThat(open(started)).containsExactly("措施drain", "措施watch", "措施guard");

    Activation ended = house.activations.end(started.id(), OVER);
    assertThat(ended.state()).isEqualTo(ActivationState.ENDED);
    assertThat(ended.endedAt()).hasValue(TestBase.START.plusSeconds(3600));
    assertThat(open(started)).isEmpty();
    assertThat(ended.history())
        .extracting(LevelChange::from, LevelChange::to)
        .containsExactly(
            tuple(Optional.empty(), Optional.of(Grade.III)),
            tuple(Optional.of(Grade.III), Optional.of(Grade.I)),
            tuple(Optional.of(Grade.I), Optional.of(Grade.III)),
            tuple(Optional.of(Grade.III), Optional.of(Grade.II)),
            tuple(Optional.of(Grade.II), Optional.empty()));
    assertThat(house.activations.get(started.id())).isEqualTo(ended);
    assertThat(lowered.stamp().version()).isEqualTo(3);
    assertThat(sentences())
        .containsExactly(
            "启动《防汛预案》Ⅲ级响应。下达任务 2 项。",
            "《防汛预案》响应由Ⅲ级提升至Ⅰ级。事由：雨强加大。下达任务 1 项。",
            "《防汛预案》响应由Ⅰ级降至Ⅲ级。下达任务 0 项，撤回未完成任务 1 项。",
            "《防汛预案》响应由Ⅲ级提升至Ⅱ级。下达任务 1 项。",
            "《防汛预案》Ⅱ级响应结束。事由：雨停。撤回未完成任务 3 项。");
    assertThat(responseKinds())
        .containsExactly(
            "activation.started",
            "activation.raised",
            "activation.lowered",
            "activation.raised",
            "activation.ended");
  }

  @Test
  void whatIsDoneStaysDone() {
    Activation started = house.activations.start(plan().id(), House.real(Grade.II));
    Task guard = house.tasks(started).get(1);
    house.tasks.finish(guard.id(), Remark.of("已到位"));
    house.activations.level(started.id(), new NewLevel(Grade.III, Optional.empty()));
    house.activations.level(started.id(), new NewLevel(Grade.II, Optional.empty()));
    house.activations.end(started.id(), OVER);
    assertThat(house.tasks(started))
        .filteredOn(t -> t.title().equals("措施guard"))
        .extracting(Task::state)
        .containsExactly(TaskState.DONE);
  }

  @Test
  void aDrillRunsBesideTheRealOneAndIsMarked() {
    Plan plan = plan();
    Activation real = house.activations.start(plan.id(), House.real(Grade.II));
    Activation drill = house.activations.start(plan.id(), House.drill(Grade.II));
    assertThat(house.tasks(drill)).extracting(Task::drill).containsOnly(true);
    assertThat(house.tasks(real)).extracting(Task::drill).containsOnly(false);
    assertThat(house.log.get(1).drill()).isTrue();
    assertThat(sentences().get(1)).isEqualTo("启动《防汛预案》Ⅱ级响应（演练）。下达任务 2 项。");
    assertThat(house.running(Optional.of(true))).containsExactly(drill);
    house.activations.end(drill.id(), new Ending(Optional.empty()));
    assertThat(house.activations.get(real.id()).state()).isEqualTo(ActivationState.RUNNING);
    assertThat(open(real)).hasSize(2);
    assertThat(sentences()).endsWith("《防汛预案》Ⅱ级响应结束（演练）。撤回未完成任务 2 项。");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aSecondOfTheSameKindIsRefusedWithTheOneThatRuns(Kind kind) {
    Plan plan = plan();
    NewActivation draft = House.start(Grade.II, kind == Kind.DRILL);
    Activation first = house.activations.start(plan.id(), draft);
    assertThatThrownBy(() -> house.activations.start(plan.id(), draft))
        .isInstanceOfSatisfying(
            Conflict.class,
            c -> {
              assertThat(c.kind()).isEqualTo(Conflict.Kind.STATE);
              assertThat(c.current()).hasValue(first);
            });
    house.activations.end(first.id(), OVER);
    assertThat(house.activations.start(plan.id(), draft).id()).isNotEqualTo(first.id());
  }

  enum Kind {
    REAL,
    DRILL
  }

  @Test
  void ofTwoStartsAtOnceOneWinsAndTheOtherIsTold() throws Exception {
    PlanId plan = plan().id();
    CyclicBarrier together = new CyclicBarrier(2);
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      List<Future<String>> outcomes =
          both.invokeAll(
              java.util.Collections.nCopies(
                  2,
                  () -> {
                    together.await();
                    try {
                      house.activations.start(plan, House.real(Grade.II));
                      return "started";
                    } catch (Conflict e) {
                      return e.kind().name();
                    }
                  }));
      assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
          .containsExactlyInAnyOrder("started", "STATE");
    } finally {
      both.shutdown();
    }
    assertThat(house.running(Optional.empty())).hasSize(1);
    assertThat(sentences()).hasSize(1);
  }

  @Test
  void nobodyIsPassedOverInSilence() {
    Assignee vacant = house.roster.position("闸口值守", house.district);
    Plan plan =
        house.inForce(
            action("gate", position(vacant.party().id()), Grade.II), action("a", city, Grade.II));
    Activation started = house.activations.start(plan.id(), House.real(Grade.II));
    Task standIn = house.tasks(started).get(0);
    assertThat(standIn.title()).isEqualTo("〔无人承担〕措施gate");
    assertThat(standIn.assignee()).isEqualTo(house.officer.party());
    assertThat(standIn.detail()).hasValue("预案规定由岗位“闸口值守”承担，目前无人，请落实人员。");
    assertThat(sentences()).containsExactly("启动《防汛预案》Ⅱ级响应。下达任务 2 项。其中 1 项措施无人承担，已交值班员甲落实：措施gate。");
  }

  @Test
  void withNobodyOnDutyThePlansUnitSeesToIt() {
    house.roster.means(officer, List.of());
    Activation started = house.activations.start(plan().id(), House.real(Grade.II));
    assertThat(house.tasks(started))
        .extracting(Task::title, t -> t.assignee().id())
        .contains(tuple("〔无人承担〕措施guard", house.district.value()));
  }

  @Test
  void theUnitsOwnDutyComesBeforeTheDistricts() {
    Assignee own = house.roster.person("街道值班员", house.district);
    house.roster.means(House.onDuty(Optional.of(house.district.value())), own);
    Assignee vacant = house.roster.position("闸口值守", house.district);
    Plan plan = house.inForce(action("gate", position(vacant.party().id()), Grade.II));
    Activation started = house.activations.start(plan.id(), House.real(Grade.II));
    assertThat(house.tasks(started)).extracting(Task::assignee).containsExactly(own.party());
  }

  @Test
  void whoeverIsAppointedMeanwhileGetsTheTaskWithTheNextStep() {
    Assignee vacant = house.roster.position("闸口值守", house.district);
    Selector gate = position(vacant.party().id());
    Plan plan = house.inForce(action("gate", gate, Grade.II, Grade.III));
    Activation started = house.activations.start(plan.id(), House.real(Grade.III));
    house.roster.means(gate, vacant);
    house.activations.level(started.id(), new NewLevel(Grade.II, Optional.empty()));
    assertThat(house.tasks(started))
        .extracting(Task::assignee)
        .containsExactly(house.officer.party(), vacant.party());
  }

  @ParameterizedTest
  @EnumSource(value = WarningStatus.class)
  void onlyAnActualWarningStartsAnythingReal(WarningStatus status) {
    Plan plan = plan();
    Optional<WarningId> warning = Optional.of(house.warning(status).id());
    if (status == WarningStatus.ACTUAL) {
      house.activations.start(plan.id(), by(warning, false));
    } else {
      assertThatThrownBy(() -> house.activations.start(plan.id(), by(warning, false)))
          .isInstanceOfSatisfying(
              Invalid.class,
              e -> assertThat(e.faults()).extracting(Fault::pointer).containsExactly("/warningId"));
      assertThat(house.running(Optional.empty())).isEmpty();
    }
    assertThat(house.activations.start(plan.id(), by(warning, true)).warningId())
        .isEqualTo(warning);
  }

  @Test
  void aWarningMustBeThereAndMustBeKnowable() {
    Plan plan = plan();
    Optional<WarningId> unknown = Optional.of(new WarningId(UUID.randomUUID()));
    assertThatThrownBy(() -> house.activations.start(plan.id(), by(unknown, false)))
        .isInstanceOf(Invalid.class);
    NewActivation forIncident =
        new NewActivation(
            Grade.II,
            false,
            Optional.empty(),
            Optional.of(new IncidentId(UUID.randomUUID())),
            Optional.empty());
    assertThatThrownBy(() -> house.activations.start(plan.id(), forIncident))
        .isInstanceOf(Unavailable.class);
    assertThat(house.running(Optional.empty())).isEmpty();
  }

  @Test
  void wrongStatesAreConflictsWithTheCurrentState() {
    Plan draft = house.plans.add(house.draft("草案", null));
    assertThatThrownBy(() -> house.activations.start(draft.id(), House.real(Grade.II)))
        .isInstanceOfSatisfying(Conflict.class, c -> assertThat(c.current()).hasValue(draft));
    Activation started = house.activations.start(plan().id(), House.real(Grade.II));
    assertThatThrownBy(() -> level(started, Grade.II))
        .isInstanceOfSatisfying(Conflict.class, c -> assertThat(c.current()).hasValue(started));
    assertThatThrownBy(() -> level(started, Grade.IV)).isInstanceOf(Invalid.class);
    Activation ended = house.activations.end(started.id(), OVER);
    assertThatThrownBy(() -> house.activations.end(started.id(), OVER))
        .isInstanceOfSatisfying(Conflict.class, c -> assertThat(c.current()).hasValue(ended));
    assertThatThrownBy(() -> level(started, Grade.I)).isInstanceOf(Conflict.class);
    assertThatThrownBy(
            () -> house.activations.start(new PlanId(UUID.randomUUID()), House.real(Grade.II)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aRunningResponseGoesOnByItsVersionAndOutlivesItsPlan() {
    Plan plan = plan();
    Activation started = house.activations.start(plan.id(), House.real(Grade.III));
    house.plans.addVersion(
        plan.id(),
        new NewVersion(
            Samples.content(officer, Samples.levels(Grade.IV), List.of(), List.of()),
            Optional.empty()));
    house.plans.approve(plan.id(), 2);
    house.plans.retire(plan.id());
    level(started, Grade.II);
    assertThat(open(started)).containsExactly("措施drain", "措施watch", "措施guard");
    assertThat(house.activations.end(started.id(), OVER).planVersion()).isEqualTo(1);
  }

  @Test
  void eachStepNeedsTheRightThere() {
    Plan plan = plan();
    Activation started = house.activations.start(plan.id(), House.real(Grade.II));
    house.base.access().grant("plans:read", "plans:write", "activations:read");
    assertThatThrownBy(() -> house.activations.start(plan.id(), House.drill(Grade.II)))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> level(started, Grade.I)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> house.activations.end(started.id(), OVER))
        .isInstanceOf(Forbidden.class);
    house.base.access().grantAll().confine(house.roster.unit("别处"));
    assertThat(house.activations.find(started.id())).isEmpty();
    assertThat(house.running(Optional.empty())).isEmpty();
    assertThat(matters().open()).isEmpty();
    assertThatThrownBy(() -> level(started, Grade.I)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> house.activations.start(plan.id(), House.drill(Grade.II)))
        .isInstanceOf(NotFound.class);
    house.base.access().free().grant("plans:read");
    assertThat(matters().open()).isEmpty();
    assertThatThrownBy(() -> house.activations.find(started.id())).isInstanceOf(Forbidden.class);
  }

  @Test
  void whoIsConfinedGivesOutEveryTaskOfThePlanInTheirOwnName() {
    Plan plan = plan();
    house
        .base
        .access()
        .caller(
            new Caller(
                "street", Set.of(Role.OFFICER), Optional.empty(), Optional.of(house.district)));
    Activation started = house.activations.start(plan.id(), House.real(Grade.II));
    assertThat(house.tasks(started)).extracting(t -> t.stamp().createdBy()).containsOnly("street");
  }

  @Test
  void aFailureOnTheWayLeavesNothing() {
    Assignee gone =
        new Assignee(
            new org.anlan.api.Party(org.anlan.api.Party.Kind.PERSON, UUID.randomUUID()),
            "不在册",
            Optional.empty(),
            Optional.empty());
    Selector who = house.roster.means(position(UUID.randomUUID()), gone);
    Plan plan = house.inForce(action("a", who, Grade.II));
    assertThatThrownBy(() -> house.activations.start(plan.id(), House.real(Grade.II)))
        .isInstanceOf(Invalid.class);
    assertThat(house.running(Optional.empty())).isEmpty();
    assertThat(responseKinds()).isEmpty();
  }

  @Test
  void listsNewestFirstByWhatIsAsked() {
    Plan plan = plan();
    Warning warning = house.warning(WarningStatus.ACTUAL);
    Activation first = house.activations.start(plan.id(), by(Optional.of(warning.id()), false));
    Activation second = house.activations.start(plan.id(), House.drill(Grade.I));
    assertThat(house.running(Optional.empty())).containsExactly(second, first);
    Activation ended = house.activations.end(first.id(), OVER);
    assertThat(list(Optional.of(ActivationState.ENDED), Optional.empty())).containsExactly(ended);
    assertThat(list(Optional.empty(), Optional.of(warning.id()))).containsExactly(ended);
    assertThat(list(Optional.of(ActivationState.RUNNING), Optional.empty()))
        .containsExactly(second);
  }

  @Test
  void itsOwnVersionAndThePlansAreTwoThingsOnTheWire() throws Exception {
    Plan plan = plan();
    house.plans.addVersion(
        plan.id(),
        new NewVersion(
            Samples.content(officer, Samples.levels(Grade.I, Grade.II), List.of(), List.of()),
            Optional.empty()));
    house.plans.approve(plan.id(), 2);
    Activation started = house.activations.start(plan.id(), House.real(Grade.II));
    byte[] wire = Json.write(started);
    assertThat(Json.mapper().readTree(wire).path("version").asLong()).isEqualTo(1);
    assertThat(Json.mapper().readTree(wire).path("planVersion").asInt()).isEqualTo(2);
    assertThat(Json.read(wire, Activation.class)).isEqualTo(started);
  }

  @Test
  void aResponseThatRunsIsAnOpenMatter() {
    Plan plan = plan();
    Activation drill = house.activations.start(plan.id(), House.drill(Grade.I));
    Activation real = house.activations.start(plan.id(), House.real(Grade.II));
    assertThat(matters().open())
        .extracting(OpenMatter::kind, m -> m.about().id(), m -> m.title().zh(), OpenMatter::drill)
        .containsExactly(
            tuple("activation", real.id().value(), "《防汛预案》Ⅱ级响应", false),
            tuple("activation", drill.id().value(), "《防汛预案》Ⅰ级响应（演练）", true));
    house.activations.end(real.id(), OVER);
    assertThat(matters().open()).hasSize(1);
  }

  private Plan plan() {
    return house.inForce(
        action("drain", city, Grade.I, Grade.II, Grade.III),
        action("guard", officer, Grade.I, Grade.II),
        action("watch", officer, Grade.III));
  }

  private static NewActivation by(Optional<WarningId> warning, boolean drill) {
    return new NewActivation(Grade.II, drill, warning, Optional.empty(), Optional.empty());
  }

  private Activation level(Activation of, Grade to) {
    return house.activations.level(of.id(), new NewLevel(to, Optional.empty()));
  }

  private List<String> open(Activation of) {
    return house.tasks(of).stream().filter(t -> t.state().isOpen()).map(Task::title).toList();
  }

  private List<String> sentences() {
    return house.log.stream().filter(e -> e.kind() == LogKind.RESPONSE).map(e -> e.text()).toList();
  }

  private List<String> responseKinds() {
    return house.base.changes().stream()
        .filter(c -> c.entity().equals("activations"))
        .map(Change::kind)
        .toList();
  }

  private List<Activation> list(Optional<ActivationState> state, Optional<WarningId> warning) {
    return house
        .activations
        .list(
            new ActivationFilter(
                state, Optional.empty(), warning, Optional.empty(), Optional.empty()),
            Paging.first())
        .items();
  }

  private ResponseMatters matters() {
    return new ResponseMatters(house.store.activations(), house.base.access());
  }
}
