package org.anlan.api.roster;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Entity;
import org.anlan.api.Stamp;

/**
 * Somebody stands in for somebody else on a schedule for a while.
 *
 * @param replaces whose turns are taken
 * @param by who takes them
 */
public record DutyOverride(
    OverrideId id,
    Stamp stamp,
    ScheduleId scheduleId,
    Instant from,
    Instant to,
    PersonId replaces,
    PersonId by,
    Optional<String> reason)
    implements Entity<OverrideId> {
  public DutyOverride {
    Objects.requireNonNull(id);
    Objects.requireNonNull(stamp);
    Objects.requireNonNull(scheduleId);
    Objects.requireNonNull(from);
    Objects.requireNonNull(to);
    Objects.requireNonNull(replaces);
    Objects.requireNonNull(by);
    Objects.requireNonNull(reason);
  }
}
