package org.anlan.plans.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.anlan.api.Conflict;
import org.anlan.api.Faults;
import org.anlan.api.Grade;
import org.anlan.api.Text;
import org.anlan.api.access.Permission;
import org.anlan.api.plans.Finding;
import org.anlan.api.plans.Match;
import org.anlan.api.plans.NewVersion;
import org.anlan.api.plans.Plan;
import org.anlan.api.plans.PlanDraft;
import org.anlan.api.plans.PlanFilter;
import org.anlan.api.plans.PlanId;
import org.anlan.api.plans.PlanService;
import org.anlan.api.plans.PlanState;
import org.anlan.api.plans.PlanVersion;
import org.anlan.api.plans.Preview;
import org.anlan.api.plans.Signal;
import org.anlan.api.roster.Assignee;
import org.anlan.api.roster.UnitId;
import org.anlan.core.jpa.Where;
import org.anlan.core.service.Collection;
import org.anlan.core.service.Desk;
import org.anlan.plans.internal.persistence.ActivationRows;
import org.anlan.plans.internal.persistence.PlanRow;
import org.anlan.plans.internal.persistence.PlanRows;
import org.anlan.plans.internal.persistence.PlanStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The plans and their versions, kept in tables. */
@Component(service = PlanService.class)
public final class Plans extends Collection<PlanId, Plan, PlanDraft, PlanFilter, PlanRow>
    implements PlanService {
  static final String PATH = "plans";
  private static final Permission READ = Permission.read(PATH);
  private static final Permission WRITE = Permission.write(PATH);
  private static final Permission APPROVE = new Permission(PATH, "approve");

  private final ActivationRows activations;
  private final PlanRows plans;
  private final PlanVersions versions;
  private final Survey survey;

  /** Over these tables and the roster's answers. */
  @Activate
  public Plans(@Reference Desk desk, @Reference PlanStore store, @Reference Survey survey) {
    super(desk, store.plans(), PATH, "plan");
    this.activations = store.activations();
    this.plans = store.plans();
    this.versions = new PlanVersions(desk, store.versions());
    this.survey = survey;
  }

  @Override
  protected PlanRow row(PlanDraft draft) {
    return PlanRow.of(draft);
  }

  @Override
  protected void apply(PlanRow row, PlanDraft draft) {
    row.take(draft);
  }

  @Override
  protected Plan record(PlanRow row) {
    return row.toRecord();
  }

  @Override
  protected Optional<UnitId> scope(Plan plan) {
    return Optional.of(plan.unitId());
  }

  @Override
  protected Optional<String> scopeAttribute() {
    return Optional.of("unitId");
  }

  @Override
  protected Where where(PlanFilter filter) {
    return Where.all()
        .eq("state", filter.state())
        .eq("unitId", filter.unitId())
        .eq("hazard", filter.hazard())
        .any(filter.q(), "title", "hazard", "filing");
  }

  @Override
  protected void check(PlanDraft draft, Optional<Plan> before, Faults faults) {
    before.filter(plan -> draft.content().isPresent()).ifPresent(Plans::requireInUse);
    faults.when(!survey.has(draft.unitId()), "/unitId", Text.of("单位不存在", "there is no such unit"));
  }

  @Override
  protected void beforeRemove(Plan plan) {
    if (plan.approvedVersion().isPresent()) {
      throw new Conflict(
          Conflict.Kind.IN_USE,
          Text.of("已批准过的预案不能删除，只能停用", "a plan that was once in force is not removed but retired"),
          plan);
    }
    versions.remove(plan);
  }

  @Override
  public Plan add(PlanDraft draft) {
    return withContent(draft, () -> super.add(draft));
  }

  @Override
  public Plan update(PlanId id, long version, PlanDraft draft) {
    return withContent(draft, () -> super.update(id, version, draft));
  }

  @Override
  public List<PlanVersion> versions(PlanId id) {
    return versions.of(get(id));
  }

  @Override
  public Optional<PlanVersion> version(PlanId id, int number) {
    return find(id).flatMap(plan -> versions.find(plan, number));
  }

  @Override
  public PlanVersion addVersion(PlanId id, NewVersion draft) {
    desk().access().require(WRITE);
    Faults.check(draft);
    return desk()
        .tx()
        .write(
            () -> {
              PlanRow row = hold(id);
              requireInUse(row.toRecord());
              row.addVersion();
              return versions.insert(save(row, "changed"), draft);
            });
  }

  @Override
  public Plan approve(PlanId id, int number) {
    desk().access().require(APPROVE);
    return desk()
        .tx()
        .write(
            () -> {
              PlanRow row = hold(id);
              Plan before = row.toRecord();
              desk().access().require(APPROVE, before.unitId());
              requireInUse(before);
              if (before.approvedVersion().equals(Optional.of(number))) {
                throw Conflict.state(Text.of("该版本已生效", "this version is in force already"), before);
              }
              versions.approve(before, number);
              row.approve(number);
              return save(row, "approved");
            });
  }

  @Override
  public Plan retire(PlanId id) {
    desk().access().require(APPROVE);
    return desk()
        .tx()
        .write(
            () -> {
              PlanRow row = hold(id);
              desk().access().require(APPROVE, row.toRecord().unitId());
              requireInUse(row.toRecord());
              row.retire();
              return save(row, "retired");
            });
  }

  @Override
  public List<Finding> findings(PlanId id) {
    Plan plan = get(id);
    return versions
        .find(plan, plan.latestVersion())
        .map(PlanVersion::content)
        .map(content -> Lint.findings(content, survey.of(content)))
        .orElseGet(
            () -> List.of(new Finding(true, "", Text.of("预案还没有内容", "the plan says nothing yet"))));
  }

  @Override
  public Preview preview(PlanId id, Grade level) {
    Plan plan = get(id);
    PlanVersion version = versions.get(plan, InForce.number(plan));
    InForce.requireLevel(version.content(), level);
    Surroundings now = survey.of(version.content());
    Assignee substitute = survey.standIn(plan.unitId());
    Instant start = desk().now();
    LevelPlan step =
        LevelPlan.of(Optional.empty(), level, version.content().actions(), now.meant(), List.of());
    return new Preview(
        id,
        version.number(),
        level,
        step.orders().stream().map(order -> planned(order, substitute, start)).toList(),
        version.content().supplies().stream().filter(s -> Lint.wanted(s, level)).toList(),
        Lint.undone(version.content(), level, now));
  }

  @Override
  public List<Match> match(Signal signal) {
    desk().access().require(READ);
    if (signal.grade().isEmpty()) {
      return List.of();
    }
    List<TriggerMatcher.Candidate> candidates = new ArrayList<>();
    for (PlanVersion version : versions.inForce()) {
      find(version.planId()).ifPresent(p -> candidates.add(candidate(p, version, signal)));
    }
    return TriggerMatcher.match(signal, candidates);
  }

  private TriggerMatcher.Candidate candidate(Plan plan, PlanVersion version, Signal signal) {
    return new TriggerMatcher.Candidate(
        plan.id(),
        plan.title(),
        survey.division(plan.unitId()),
        version.content(),
        activations.running(plan.id(), signal.drill()).map(running -> running.toRecord().id()));
  }

  private static Preview.Planned planned(Order order, Assignee substitute, Instant start) {
    return new Preview.Planned(
        order.action().key(),
        order.title(),
        order.assignee().orElse(substitute),
        order.dueAt(start));
  }

  /** The plan's row, held, for who may change it. */
  private PlanRow hold(PlanId id) {
    plans.hold(id);
    return load(id);
  }

  private Plan withContent(PlanDraft draft, Supplier<Plan> work) {
    return desk()
        .tx()
        .write(
            () -> {
              Plan plan = work.get();
              draft
                  .content()
                  .ifPresent(
                      content -> versions.insert(plan, new NewVersion(content, Optional.empty())));
              return plan;
            });
  }

  private static void requireInUse(Plan plan) {
    if (plan.state() == PlanState.RETIRED) {
      throw Conflict.state(Text.of("预案已停用", "the plan is retired"), plan);
    }
  }
}
