package org.anlan.api.plans;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Entity;
import org.anlan.api.Grade;
import org.anlan.api.Stamp;
import org.anlan.api.incidents.IncidentId;
import org.anlan.api.roster.UnitId;
import org.anlan.api.warnings.WarningId;

/**
 * One run of a plan at a level (启动响应), real or drill.
 *
 * @param planVersion the number of the plan's version that runs
 * @param history every change of level, oldest first; the first is the start
 */
public record Activation(
    ActivationId id,
    Stamp stamp,
    PlanId planId,
    int planVersion,
    String title,
    UnitId unitId,
    Grade level,
    ActivationState state,
    boolean drill,
    Optional<WarningId> warningId,
    Optional<IncidentId> incidentId,
    Instant startedAt,
    Optional<Instant> endedAt,
    List<LevelChange> history)
    implements Entity<ActivationId> {
  /** One change of level. */
  public record LevelChange(
      Instant at, String by, Optional<Grade> from, Optional<Grade> to, Optional<String> reason) {
    public LevelChange {
      Objects.requireNonNull(at);
      Objects.requireNonNull(by);
      Objects.requireNonNull(from);
      Objects.requireNonNull(to);
      Objects.requireNonNull(reason);
    }
  }

  public Activation {
    Objects.requireNonNull(id);
    Objects.requireNonNull(stamp);
    Objects.requireNonNull(planId);
    Objects.requireNonNull(title);
    Objects.requireNonNull(unitId);
    Objects.requireNonNull(level);
    Objects.requireNonNull(state);
    Objects.requireNonNull(startedAt);
    history = List.copyOf(history);
  }
}
