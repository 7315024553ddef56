package org.anlan.api.roster;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Who is on duty at a moment, leaders first.
 *
 * @param modes what keeps units in another mode than the daily one
 */
public record OnDuty(Instant at, List<Entry> entries, List<DutyModeSwitch> modes) {
  /** Who is on duty where the mode is the daily one. */
  public OnDuty(Instant at, List<Entry> entries) {
    this(at, entries, List.of());
  }

  /** One person on duty. */
  public record Entry(
      ScheduleId scheduleId,
      UnitId unitId,
      DutyRole role,
      String post,
      PersonId personId,
      String name,
      List<String> phones,
      Instant since,
      Instant until) {
    public Entry {
      Objects.requireNonNull(personId);
      phones = List.copyOf(phones);
    }
  }

  public OnDuty {
    Objects.requireNonNull(at);
    entries = List.copyOf(entries);
    modes = modes == null ? List.of() : List.copyOf(modes);
  }
}
