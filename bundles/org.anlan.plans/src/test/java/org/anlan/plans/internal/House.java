package org.anlan.plans.internal;

import static org.anlan.plans.internal.Samples.trigger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Colour;
import org.anlan.api.Grade;
import org.anlan.api.Link;
import org.anlan.api.Paging;
import org.anlan.api.Stamp;
import org.anlan.api.access.AccessService;
import org.anlan.api.log.DutyLogService;
import org.anlan.api.log.LogEntryId;
import org.anlan.api.log.NewLogEntry;
import org.anlan.api.plans.Action;
import org.anlan.api.plans.Activation;
import org.anlan.api.plans.ActivationFilter;
import org.anlan.api.plans.NewActivation;
import org.anlan.api.plans.Plan;
import org.anlan.api.plans.PlanContent;
import org.anlan.api.plans.PlanDraft;
import org.anlan.api.plans.Trigger;
import org.anlan.api.roster.Assignee;
import org.anlan.api.roster.DutyMode;
import org.anlan.api.roster.DutyModeKeeper;
import org.anlan.api.roster.Selector;
import org.anlan.api.roster.Unit;
import org.anlan.api.roster.UnitId;
import org.anlan.api.roster.UnitKind;
import org.anlan.api.roster.UnitService;
import org.anlan.api.tasks.Task;
import org.anlan.api.tasks.TaskFilter;
import org.anlan.api.warnings.Dialect;
import org.anlan.api.warnings.MessageType;
import org.anlan.api.warnings.Signature;
import org.anlan.api.warnings.Warning;
import org.anlan.api.warnings.WarningId;
import org.anlan.api.warnings.WarningService;
import org.anlan.api.warnings.WarningState;
import org.anlan.api.warnings.WarningStatus;
import org.anlan.plans.internal.persistence.ActivationRows;
import org.anlan.plans.internal.persistence.PlanRows;
import org.anlan.plans.internal.persistence.PlanStore;
import org.anlan.plans.internal.persistence.VersionRows;
import org.anlan.tasks.internal.Tasks;
import org.anlan.tasks.internal.persistence.TaskRows;
import org.anlan.testbase.TestBase;

/** Plans over a real database, with real tasks, a roster of the test's and a log that is kept. */
final class House implements AutoCloseable {
  final TestBase base;
  final FakeRoster roster = new FakeRoster();
  final Map<UnitId, String> codes = new HashMap<>();
  final List<NewLogEntry> log = new ArrayList<>();
  final Map<Link, DutyMode> keptUp = new HashMap<>();
  final Map<WarningId, Warning> warnings = new HashMap<>();
  final PlanStore store;
  final Tasks tasks;
  final Plans plans;
  final Activations activations;

  final UnitId district = roster.unit("碑林区");
  final Assignee officer = roster.person("值班员甲", district);

  House() {
    this(TestBase.open("plans", "tasks"));
  }

  House(TestBase base) {
    this.base = base;
    codes.put(district, "610103");
    roster.means(onDuty(Optional.empty()), officer);
    store =
        new PlanStore(
            new PlanRows(base.jpa("plans"), null),
            new VersionRows(base.jpa("plans"), null),
            new ActivationRows(base.jpa("plans"), null));
    tasks =
        new Tasks(
            base.desk(), new TaskRows(base.jpa("tasks"), null), roster, base.deadlines(), log());
    AccessService access = base.access();
    Neighbours neighbours = new Neighbours(access);
    neighbours.warnings = NeighboursTest.there(warnings());
    Survey survey = new Survey(roster, units(), access, neighbours);
    plans = new Plans(base.desk(), store, survey);
    activations =
        new Activations(
            base.desk(), store, neighbours, new Dispatch(tasks, log(), survey, access, modes()));
  }

  static Selector onDuty(Optional<UUID> unit) {
    return new Selector(Selector.Kind.ON_DUTY, unit, Optional.empty(), Optional.empty());
  }

  static NewActivation real(Grade level) {
    return start(level, false);
  }

  static NewActivation drill(Grade level) {
    return start(level, true);
  }

  static NewActivation start(Grade level, boolean drill) {
    return new NewActivation(level, drill, Optional.empty(), Optional.empty(), Optional.empty());
  }

  PlanDraft draft(String title, PlanContent content) {
    return new PlanDraft(
        title, district, Optional.of("11B03"), Optional.empty(), Optional.ofNullable(content));
  }

  /** A plan of the district's with these actions, in force. */
  Plan inForce(Action... actions) {
    List<Trigger> rows =
        List.of(trigger(Grade.III, Grade.III, "11B03"), trigger(Grade.II, Grade.II, "11B03"));
    PlanContent content =
        Samples.content(
            onDuty(Optional.empty()),
            Samples.levels(Grade.I, Grade.II, Grade.III),
            rows,
            List.of(actions));
    Plan plan = plans.add(draft("防汛预案", content));
    return plans.approve(plan.id(), 1);
  }

  List<Task> tasks(Activation of) {
    return tasks.list(TaskFilter.from(of.id().value()), Paging.first(500)).items();
  }

  List<Activation> running(Optional<Boolean> drill) {
    return activations
        .list(
            new ActivationFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), drill),
            Paging.first())
        .items();
  }

  Warning warning(WarningStatus status) {
    Warning warning =
        new Warning(
            new WarningId(UUID.randomUUID()),
            new Stamp(1, TestBase.START, "x", TestBase.START, "x"),
            "test",
            Dialect.CHINESE,
            "61010341600000_20250701080000",
            "61010341600000",
            TestBase.START,
            TestBase.START,
            status,
            MessageType.ALERT,
            "public",
            "碑林区发布暴雨橙色预警",
            Optional.of(Colour.ORANGE),
            Optional.of(Grade.II),
            TestBase.START,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            WarningState.ACTIVE,
            Optional.empty(),
            Signature.NONE,
            Optional.empty(),
            Optional.empty());
    warnings.put(warning.id(), warning);
    return warning;
  }

  @Override
  public void close() {
    base.close();
  }

  private DutyModeKeeper modes() {
    return Stub.of(
        DutyModeKeeper.class,
        Map.of(
            "begin", args -> keptUp.put((Link) args[2], (DutyMode) args[1]),
            "end", args -> keptUp.remove((Link) args[0])));
  }

  private DutyLogService log() {
    return Stub.of(
        DutyLogService.class,
        Map.of(
            "append",
            args -> {
              NewLogEntry entry = (NewLogEntry) args[0];
              org.anlan.api.Faults.check(entry);
              log.add(entry);
              return new LogEntryId(UUID.randomUUID());
            }));
  }

  private UnitService units() {
    return Stub.of(
        UnitService.class,
        Map.of(
            "path",
            args -> args[0].equals(district) ? List.of(district) : List.of(district, args[0]),
            "find",
            args -> Optional.of(unit((UnitId) args[0]))));
  }

  private Unit unit(UnitId id) {
    return new Unit(
        id,
        new Stamp(1, TestBase.START, "x", TestBase.START, "x"),
        UnitKind.OTHER,
        "单位",
        Optional.ofNullable(codes.get(id)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private WarningService warnings() {
    return Stub.of(
        WarningService.class, Map.of("find", args -> Optional.ofNullable(warnings.get(args[0]))));
  }
}
