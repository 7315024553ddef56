package org.anlan.api.plans;

import java.util.Objects;
import java.util.UUID;
import org.anlan.api.Id;

/** The identity of a running or ended response. */
public record ActivationId(UUID value) implements Id {
  public ActivationId {
    Objects.requireNonNull(value);
  }
}
