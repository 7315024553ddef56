package org.anlan.api.roster;

import java.util.Objects;
import java.util.UUID;
import org.anlan.api.Id;

/** The identity of a position. */
public record PositionId(UUID value) implements Id {
  public PositionId {
    Objects.requireNonNull(value);
  }
}
