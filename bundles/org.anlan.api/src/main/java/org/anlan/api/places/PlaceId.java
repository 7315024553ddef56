package org.anlan.api.places;

import java.util.Objects;
import java.util.UUID;
import org.anlan.api.Id;

/** The identity of a place. */
public record PlaceId(UUID value) implements Id {
  public PlaceId {
    Objects.requireNonNull(value);
  }
}
