package org.anlan.plans.internal;

import java.time.Instant;
import java.util.Optional;
import org.anlan.api.Conflict;
import org.anlan.api.Faults;
import org.anlan.api.Grade;
import org.anlan.api.NotFound;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.Text;
import org.anlan.api.access.Permission;
import org.anlan.api.plans.Activation;
import org.anlan.api.plans.ActivationFilter;
import org.anlan.api.plans.ActivationId;
import org.anlan.api.plans.ActivationService;
import org.anlan.api.plans.ActivationState;
import org.anlan.api.plans.Ending;
import org.anlan.api.plans.NewActivation;
import org.anlan.api.plans.NewLevel;
import org.anlan.api.plans.Plan;
import org.anlan.api.plans.PlanContent;
import org.anlan.api.plans.PlanId;
import org.anlan.core.ids.Ids;
import org.anlan.core.jpa.Where;
import org.anlan.core.service.Desk;
import org.anlan.plans.internal.persistence.ActivationRow;
import org.anlan.plans.internal.persistence.PlanRow;
import org.anlan.plans.internal.persistence.PlanStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Runs plans: every step is one transaction over response, tasks, feed and duty log. */
@Component(service = ActivationService.class)
public final class Activations implements ActivationService {
  static final String PATH = "activations";
  static final Permission READ = Permission.read(PATH);
  private static final Permission ACTIVATE = new Permission(Plans.PATH, "activate");

  private final Desk desk;
  private final PlanStore store;
  private final Neighbours neighbours;
  private final Dispatch dispatch;

  /** Over these tables and services. */
  @Activate
  public Activations(
      @Reference Desk desk,
      @Reference PlanStore store,
      @Reference Neighbours neighbours,
      @Reference Dispatch dispatch) {
    this.desk = desk;
    this.store = store;
    this.neighbours = neighbours;
    this.dispatch = dispatch;
  }

  @Override
  public Activation start(PlanId id, NewActivation draft) {
    desk.access().require(ACTIVATE);
    Faults.check(draft);
    return desk.tx().write(() -> startHeld(plan(id), draft));
  }

  @Override
  public Activation level(ActivationId id, NewLevel draft) {
    desk.access().require(ACTIVATE);
    Faults.check(draft);
    return desk.tx().write(() -> move(running(id), draft));
  }

  @Override
  public Activation end(ActivationId id, Ending draft) {
    desk.access().require(ACTIVATE);
    Faults.check(draft);
    return desk.tx().write(() -> end(running(id), draft));
  }

  @Override
  public Optional<Activation> find(ActivationId id) {
    desk.access().require(READ);
    return store.activations().find(id).map(ActivationRow::toRecord).filter(this::visible);
  }

  @Override
  public Page<Activation> list(ActivationFilter filter, Paging paging) {
    desk.access().require(READ);
    // The head is read first: whatever the list may lack, the feed still brings.
    long seq = desk.feed().head();
    Where where =
        Where.all()
            .eq("state", filter.state())
            .eq("planId", filter.planId())
            .eq("warningId", filter.warningId())
            .eq("incidentId", filter.incidentId())
            .eq("drill", filter.drill())
            .within("unitId", desk.access().confinement());
    return store.activations().pageDescending(where, paging).page(ActivationRow::toRecord, seq);
  }

  private Activation startHeld(Plan plan, NewActivation draft) {
    PlanContent content = content(plan.id(), InForce.number(plan));
    store
        .activations()
        .running(plan.id(), draft.drill())
        .ifPresent(row -> refuseSecond(row.toRecord()));
    InForce.requireLevel(content, draft.level());
    Occasion occasion = neighbours.occasion(draft);
    Instant now = desk.now();
    ActivationRow row = ActivationRow.of(plan, draft, now, desk.by());
    row.stampNew(Ids.next(), now, desk.by());
    store.activations().insert(row);
    Activation started = recorded("started", row);
    Given given = dispatch.reach(Optional.empty(), started, content, now);
    dispatch.log(started, Narrative.started(started, content, occasion, draft.reason(), given));
    dispatch.keepDuty(started);
    return started;
  }

  private Activation move(ActivationRow row, NewLevel draft) {
    Activation before = row.toRecord();
    PlanContent content = content(before.planId(), before.planVersion());
    InForce.requireLevel(content, draft.level());
    Grade from = before.level();
    if (from == draft.level()) {
      throw Conflict.state(
          Text.of("响应已是" + Wording.level(from), "the response is at level " + from + " already"),
          before);
    }
    Instant now = desk.now();
    row.reach(draft.level(), now, desk.by(), draft.reason());
    Activation after = saved(draft.level().graverThan(from) ? "raised" : "lowered", row, now);
    Given given = dispatch.reach(Optional.of(from), after, content, now);
    dispatch.log(after, Narrative.moved(from, after, draft.reason(), given));
    return after;
  }

  private Activation end(ActivationRow row, Ending draft) {
    Instant now = desk.now();
    row.end(now, desk.by(), draft.reason());
    Activation ended = saved("ended", row, now);
    int withdrawn = dispatch.takeBack(ended, "响应结束");
    PlanContent content = content(ended.planId(), ended.planVersion());
    dispatch.log(ended, Narrative.ended(ended, content, draft.reason(), withdrawn));
    dispatch.relieve(ended);
    return ended;
  }

  /** The plan, held, for who may start it. */
  private Plan plan(PlanId id) {
    Plan plan =
        store
            .plans()
            .hold(id)
            .map(PlanRow::toRecord)
            .filter(p -> desk.access().may(Permission.read(Plans.PATH), p.unitId()))
            .orElseThrow(() -> NotFound.of(id));
    desk.access().require(ACTIVATE, plan.unitId());
    return plan;
  }

  /** The response, held, for who may change it. */
  private ActivationRow running(ActivationId id) {
    ActivationRow row =
        store
            .activations()
            .hold(id)
            .filter(r -> visible(r.toRecord()))
            .orElseThrow(() -> NotFound.of(id));
    Activation now = row.toRecord();
    desk.access().require(ACTIVATE, now.unitId());
    if (now.state() == ActivationState.ENDED) {
      throw Conflict.state(Text.of("响应已结束", "the response has ended"), now);
    }
    return row;
  }

  private PlanContent content(PlanId plan, int version) {
    return store
        .versions()
        .find(plan, version)
        .map(row -> row.toRecord().content())
        .orElseThrow(() -> new IllegalStateException("no version " + version + " of " + plan));
  }

  private Activation saved(String event, ActivationRow row, Instant now) {
    row.stampChange(now, desk.by());
    store.activations().change(row);
    return recorded(event, row);
  }

  private Activation recorded(String event, ActivationRow row) {
    Activation activation = row.toRecord();
    desk.changes()
        .record("activation." + event, PATH, activation, Optional.of(activation.unitId()));
    return activation;
  }

  private boolean visible(Activation activation) {
    return desk.access().may(READ, activation.unitId());
  }

  private static void refuseSecond(Activation running) {
    throw Conflict.state(
        Text.of(
            "该预案的" + (running.drill() ? "演练" : "") + "响应正在运行",
            "a " + (running.drill() ? "drill" : "response") + " of this plan runs already"),
        running);
  }
}
