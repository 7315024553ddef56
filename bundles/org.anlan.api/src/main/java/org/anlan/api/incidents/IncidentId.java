package org.anlan.api.incidents;

import java.util.Objects;
import java.util.UUID;
import org.anlan.api.Id;

/** The identity of an incident. */
public record IncidentId(UUID value) implements Id {
  public IncidentId {
    Objects.requireNonNull(value);
  }
}
