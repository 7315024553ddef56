package org.anlan.api.plans;

import java.util.Objects;
import java.util.UUID;
import org.anlan.api.Id;

/** The identity of a plan. */
public record PlanId(UUID value) implements Id {
  public PlanId {
    Objects.requireNonNull(value);
  }
}
