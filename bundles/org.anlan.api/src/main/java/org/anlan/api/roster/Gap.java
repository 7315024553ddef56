package org.anlan.api.roster;

import java.time.Instant;
import java.util.Objects;

/**
 * A place of a shift nobody fills, or that one person fills twice.
 *
 * @param missing how many are missing
 */
public record Gap(
    ScheduleId scheduleId, Instant from, Instant to, DutyRole role, String post, int missing) {
  public Gap {
    Objects.requireNonNull(scheduleId);
    Objects.requireNonNull(from);
    Objects.requireNonNull(to);
    Objects.requireNonNull(role);
    Objects.requireNonNull(post);
  }
}
