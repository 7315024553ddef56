package org.anlan.api.roster;

import java.util.Objects;
import java.util.UUID;
import org.anlan.api.Id;

/** The identity of a team. */
public record TeamId(UUID value) implements Id {
  public TeamId {
    Objects.requireNonNull(value);
  }
}
