package org.anlan.api.deadlines;

import java.util.Objects;
import java.util.UUID;
import org.anlan.api.Id;

/** The identity of a clock. */
public record DeadlineId(UUID value) implements Id {
  public DeadlineId {
    Objects.requireNonNull(value);
  }
}
