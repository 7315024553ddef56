package org.anlan.api.roster;

import java.util.Objects;
import java.util.UUID;
import org.anlan.api.Id;

/** The identity of a swap. */
public record SwapId(UUID value) implements Id {
  public SwapId {
    Objects.requireNonNull(value);
  }
}
