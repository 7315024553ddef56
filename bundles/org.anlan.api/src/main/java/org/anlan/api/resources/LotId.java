package org.anlan.api.resources;

import java.util.Objects;
import java.util.UUID;
import org.anlan.api.Id;

/** The identity of a lot. */
public record LotId(UUID value) implements Id {
  public LotId {
    Objects.requireNonNull(value);
  }
}
