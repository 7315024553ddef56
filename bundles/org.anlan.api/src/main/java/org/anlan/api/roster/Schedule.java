package org.anlan.api.roster;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Entity;
import org.anlan.api.Stamp;

/**
 * A duty schedule (值班表) that repeats: who is on duty is computed from it, never stored.
 *
 * @param from the first shift begins on this day
 * @param until no shift begins on this day or later; empty: it goes on
 * @param shiftStart when a day's first shift begins
 * @param shiftLength 1 to 24 hours, and 24 hours are a multiple of it
 */
public record Schedule(
    ScheduleId id,
    Stamp stamp,
    String name,
    UnitId unitId,
    DutyMode mode,
    ZoneId zone,
    LocalDate from,
    Optional<LocalDate> until,
    LocalTime shiftStart,
    Duration shiftLength,
    List<Post> posts)
    implements Entity<ScheduleId> {
  public Schedule {
    Objects.requireNonNull(id);
    Objects.requireNonNull(stamp);
    Objects.requireNonNull(name);
    Objects.requireNonNull(unitId);
    posts = List.copyOf(posts);
  }
}
