package org.anlan.api.log;

import java.util.Objects;
import java.util.UUID;
import org.anlan.api.Id;

/** The identity of a handover. */
public record HandoverId(UUID value) implements Id {
  public HandoverId {
    Objects.requireNonNull(value);
  }
}
