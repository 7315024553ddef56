package org.anlan.api.tasks;

import java.util.Objects;
import java.util.UUID;
import org.anlan.api.Id;

/** The identity of a recurring duty. */
public record ObligationId(UUID value) implements Id {
  public ObligationId {
    Objects.requireNonNull(value);
  }
}
