package org.anlan.api;

import java.util.Objects;
import java.util.UUID;

/**
 * A pointer from one domain to an entity of another.
 *
 * @param entity the collection's path below the API's base, as in {@code tasks} or {@code
 *     roster/units}
 */
public record Link(String entity, UUID id) {
  public Link {
    Objects.requireNonNull(entity);
    Objects.requireNonNull(id);
  }
}
