package org.anlan.api.plans;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Entity;
import org.anlan.api.Stamp;

/** One version of a plan; its content never changes. */
public record PlanVersion(
    PlanVersionId id,
    Stamp stamp,
    PlanId planId,
    int number,
    PlanContent content,
    Optional<String> note,
    Optional<Instant> approvedAt,
    Optional<String> approvedBy)
    implements Entity<PlanVersionId> {
  public PlanVersion {
    Objects.requireNonNull(id);
    Objects.requireNonNull(stamp);
    Objects.requireNonNull(planId);
    Objects.requireNonNull(content);
  }
}
