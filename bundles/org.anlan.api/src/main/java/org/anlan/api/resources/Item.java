package org.anlan.api.resources;

import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Entity;
import org.anlan.api.Stamp;

/**
 * A kind of supply (物资).
 *
 * @param code by GB/T 38565-2020 (7 digits) or the district's own; unique
 * @param measure what one of it is: 箱, 套, m³
 */
public record Item(
    ItemId id,
    Stamp stamp,
    String name,
    Optional<String> code,
    String measure,
    Optional<String> note)
    implements Entity<ItemId> {
  public Item {
    Objects.requireNonNull(id);
    Objects.requireNonNull(stamp);
    Objects.requireNonNull(name);
    Objects.requireNonNull(measure);
  }
}
