package org.anlan.api.roster;

import java.util.Objects;
import java.util.UUID;
import org.anlan.api.Id;

/** The identity of an override of a schedule. */
public record OverrideId(UUID value) implements Id {
  public OverrideId {
    Objects.requireNonNull(value);
  }
}
