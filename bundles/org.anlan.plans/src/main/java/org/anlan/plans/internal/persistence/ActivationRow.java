package org.anlan.plans.internal.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import org.anlan.api.Grade;
import org.anlan.api.incidents.IncidentId;
import org.anlan.api.plans.Activation;
import org.anlan.api.plans.Activation.LevelChange;
import org.anlan.api.plans.ActivationId;
import org.anlan.api.plans.ActivationState;
import org.anlan.api.plans.NewActivation;
import org.anlan.api.plans.Plan;
import org.anlan.api.plans.PlanId;
import org.anlan.api.roster.UnitId;
import org.anlan.api.warnings.WarningId;
import org.anlan.core.jpa.InstantColumn;
import org.anlan.core.jpa.Row;

/** A response, running or ended. */
@Entity
@Table(name = "plans_activation")
public class ActivationRow extends Row {
  @Column(name = "plan_id", updatable = false)
  private String planId;

  @Column(name = "plan_version", updatable = false)
  private int planVersion;

  @Column(name = "title", updatable = false)
  private String title;

  @Column(name = "unit_id", updatable = false)
  private String unitId;

  @Enumerated(EnumType.STRING)
  @Column(name = "level")
  private Grade level;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private ActivationState state;

  @Column(name = "drill", updatable = false)
  private boolean drill;

  @Column(name = "warning_id", updatable = false)
  private String warningId;

  @Column(name = "incident_id", updatable = false)
  private String incidentId;

  @Convert(converter = InstantColumn.class)
  @Column(name = "started_at", updatable = false)
  private Instant startedAt;

  @Convert(converter = InstantColumn.class)
  @Column(name = "ended_at")
  private Instant endedAt;

  @Convert(converter = HistoryColumn.class)
  @Column(name = "history")
  private List<LevelChange> history = List.of();

  /** Unique while it runs, null afterwards: a plan runs once for real and once as a drill. */
  @Column(name = "running_key")
  private String runningKey;

  /** A row to be filled. */
  protected ActivationRow() {}

  /** A response that starts now, not stamped yet. */
  public static ActivationRow of(Plan plan, NewActivation draft, Instant now, String by) {
    ActivationRow row = new ActivationRow();
    row.planId = plan.id().value().toString();
    row.planVersion = plan.approvedVersion().orElseThrow();
    row.title = plan.title();
    row.unitId = plan.unitId().value().toString();
    row.level = draft.level();
    row.state = ActivationState.RUNNING;
    row.drill = draft.drill();
    row.warningId = draft.warningId().map(id -> id.value().toString()).orElse(null);
    row.incidentId = draft.incidentId().map(id -> id.value().toString()).orElse(null);
    row.startedAt = now;
    row.runningKey = runningKey(plan.id(), draft.drill());
    row.remember(
        new LevelChange(now, by, Optional.empty(), Optional.of(draft.level()), draft.reason()));
    return row;
  }

  /** What is unique of the responses of a plan that run. */
  static String runningKey(PlanId plan, boolean drill) {
    return plan.value() + (drill ? "|drill" : "|real");
  }

  /** Goes to another level. */
  public void reach(Grade next, Instant now, String by, Optional<String> reason) {
    remember(new LevelChange(now, by, Optional.of(level), Optional.of(next), reason));
    level = next;
  }

  /** Ends; the level stays the last one it had. */
  public void end(Instant now, String by, Optional<String> reason) {
    remember(new LevelChange(now, by, Optional.of(level), Optional.empty(), reason));
    state = ActivationState.ENDED;
    endedAt = now;
    runningKey = null;
  }

  /** The response this row stands for. */
  public Activation toRecord() {
    return new Activation(
        new ActivationId(uuid()),
        stamp(),
        new PlanId(UUID.fromString(planId)),
        planVersion,
        title,
        new UnitId(UUID.fromString(unitId)),
        level,
        state,
        drill,
        Optional.ofNullable(warningId).map(id -> new WarningId(UUID.fromString(id))),
        Optional.ofNullable(incidentId).map(id -> new IncidentId(UUID.fromString(id))),
        startedAt,
        Optional.ofNullable(endedAt),
        history);
  }

  private void remember(LevelChange change) {
    List<LevelChange> more = new ArrayList<>(history);
    more.add(change);
    history = List.copyOf(more);
  }
}
