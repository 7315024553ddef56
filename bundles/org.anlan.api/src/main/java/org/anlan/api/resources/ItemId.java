package org.anlan.api.resources;

import java.util.Objects;
import java.util.UUID;
import org.anlan.api.Id;

/** The identity of a kind of supply. */
public record ItemId(UUID value) implements Id {
  public ItemId {
    Objects.requireNonNull(value);
  }
}
