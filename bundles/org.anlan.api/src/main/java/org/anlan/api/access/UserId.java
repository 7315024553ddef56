package org.anlan.api.access;

import java.util.Objects;
import java.util.UUID;
import org.anlan.api.Id;

/** The identity of an account. */
public record UserId(UUID value) implements Id {
  public UserId {
    Objects.requireNonNull(value);
  }
}
