package org.anlan.api.resources;

import java.util.Objects;
import java.util.UUID;
import org.anlan.api.Id;

/** The identity of a movement. */
public record MovementId(UUID value) implements Id {
  public MovementId {
    Objects.requireNonNull(value);
  }
}
