package org.anlan.api.warnings;

import java.util.Objects;
import java.util.UUID;
import org.anlan.api.Id;

/** The identity of a refused warning file. */
public record RefusedId(UUID value) implements Id {
  public RefusedId {
    Objects.requireNonNull(value);
  }
}
