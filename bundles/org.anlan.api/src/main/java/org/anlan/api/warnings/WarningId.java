package org.anlan.api.warnings;

import java.util.Objects;
import java.util.UUID;
import org.anlan.api.Id;

/** The identity of a warning. */
public record WarningId(UUID value) implements Id {
  public WarningId {
    Objects.requireNonNull(value);
  }
}
