package org.anlan.api.roster;

import java.util.Objects;
import java.util.UUID;
import org.anlan.api.Id;

/** The identity of a person. */
public record PersonId(UUID value) implements Id {
  public PersonId {
    Objects.requireNonNull(value);
  }
}
