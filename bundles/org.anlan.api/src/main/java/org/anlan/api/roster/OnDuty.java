package org.anlan.api.roster;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Who is on duty at a moment, leaders first. */
public record OnDuty(Instant at, List<Entry> entries) {
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
  }
}
