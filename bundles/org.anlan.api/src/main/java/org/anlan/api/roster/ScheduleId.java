package org.anlan.api.roster;

import java.util.Objects;
import java.util.UUID;
import org.anlan.api.Id;

/** The identity of a duty schedule. */
public record ScheduleId(UUID value) implements Id {
  public ScheduleId {
    Objects.requireNonNull(value);
  }
}
