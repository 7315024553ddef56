package org.anlan.api.roster;

import java.util.Objects;
import java.util.UUID;
import org.anlan.api.Id;

/** The identity of a unit. */
public record UnitId(UUID value) implements Id {
  public UnitId {
    Objects.requireNonNull(value);
  }
}
