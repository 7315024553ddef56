package org.anlan.api.plans;

import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Entity;
import org.anlan.api.Stamp;
import org.anlan.api.roster.UnitId;

/**
 * A plan (预案); what it says is in its versions.
 *
 * @param unitId whose plan it is; it answers for that unit's area
 * @param hazard what it is for, a code or words
 * @param approvedVersion the number of the version in force
 * @param latestVersion the number of the newest version
 */
public record Plan(
    PlanId id,
    Stamp stamp,
    String title,
    UnitId unitId,
    Optional<String> hazard,
    PlanState state,
    Optional<Integer> approvedVersion,
    int latestVersion,
    Optional<String> filing)
    implements Entity<PlanId> {
  public Plan {
    Objects.requireNonNull(id);
    Objects.requireNonNull(stamp);
    Objects.requireNonNull(title);
    Objects.requireNonNull(unitId);
    Objects.requireNonNull(state);
  }
}
