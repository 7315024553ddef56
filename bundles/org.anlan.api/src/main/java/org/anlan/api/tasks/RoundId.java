package org.anlan.api.tasks;

import java.util.Objects;
import java.util.UUID;
import org.anlan.api.Id;

/** The identity of a round of a recurring duty that is over. */
public record RoundId(UUID value) implements Id {
  public RoundId {
    Objects.requireNonNull(value);
  }
}
