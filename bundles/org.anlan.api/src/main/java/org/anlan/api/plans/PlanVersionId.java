package org.anlan.api.plans;

import java.util.Objects;
import java.util.UUID;
import org.anlan.api.Id;

/** The identity of a plan's version. */
public record PlanVersionId(UUID value) implements Id {
  public PlanVersionId {
    Objects.requireNonNull(value);
  }
}
