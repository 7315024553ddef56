package org.anlan.api.roster;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One computed shift (班次) of a schedule. */
public record Shift(ScheduleId scheduleId, Instant from, Instant to, List<Place> places) {
  /**
   * Who has one place of it.
   *
   * @param replaces whom the person stands in for through an override, if so
   */
  public record Place(DutyRole role, String post, PersonId personId, Optional<PersonId> replaces) {
    public Place {
      Objects.requireNonNull(role);
      Objects.requireNonNull(post);
      Objects.requireNonNull(personId);
      Objects.requireNonNull(replaces);
    }
  }

  public Shift {
    Objects.requireNonNull(scheduleId);
    Objects.requireNonNull(from);
    Objects.requireNonNull(to);
    places = List.copyOf(places);
  }
}
