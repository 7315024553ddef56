package org.anlan.api.roster;

import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Entity;
import org.anlan.api.Stamp;

/**
 * An organisation of the roster.
 *
 * @param code the division's code (GB/T 2260, or the 12-digit statistical code) where it has one,
 *     or the district's own; unique
 * @param parentId the unit above it; empty at the top
 * @param phone the number that is answered at any hour, if there is one
 */
public record Unit(
    UnitId id,
    Stamp stamp,
    UnitKind kind,
    String name,
    Optional<String> code,
    Optional<UnitId> parentId,
    Optional<String> phone,
    Optional<String> address)
    implements Entity<UnitId> {
  public Unit {
    Objects.requireNonNull(id);
    Objects.requireNonNull(stamp);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(name);
  }
}
