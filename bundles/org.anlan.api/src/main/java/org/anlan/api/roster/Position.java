package org.anlan.api.roster;

import java.util.List;
import java.util.Objects;
import org.anlan.api.Entity;
import org.anlan.api.Stamp;

/**
 * A post in a unit.
 *
 * @param holders who holds it: first the A role, then the B substitutes (AB岗)
 */
public record Position(
    PositionId id, Stamp stamp, UnitId unitId, String name, List<PersonId> holders)
    implements Entity<PositionId> {
  public Position {
    Objects.requireNonNull(id);
    Objects.requireNonNull(stamp);
    Objects.requireNonNull(unitId);
    Objects.requireNonNull(name);
    holders = List.copyOf(holders);
  }
}
