package org.anlan.api.resources;

import java.util.Objects;
import java.util.UUID;
import org.anlan.api.Id;

/** The identity of a store. */
public record StoreId(UUID value) implements Id {
  public StoreId {
    Objects.requireNonNull(value);
  }
}
