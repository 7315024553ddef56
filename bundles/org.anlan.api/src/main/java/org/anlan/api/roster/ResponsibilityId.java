package org.anlan.api.roster;

import java.util.Objects;
import java.util.UUID;
import org.anlan.api.Id;

/** The identity of a responsibility. */
public record ResponsibilityId(UUID value) implements Id {
  public ResponsibilityId {
    Objects.requireNonNull(value);
  }
}
