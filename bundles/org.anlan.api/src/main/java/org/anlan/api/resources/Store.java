package org.anlan.api.resources;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Entity;
import org.anlan.api.Stamp;
import org.anlan.api.places.PlaceId;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.UnitId;

/** Where supplies are (储备点). */
public record Store(
    StoreId id,
    Stamp stamp,
    String name,
    UnitId unitId,
    Optional<String> address,
    Optional<PlaceId> placeId,
    Optional<PersonId> keeperId,
    List<Minimum> minimums)
    implements Entity<StoreId> {
  public Store {
    Objects.requireNonNull(id);
    Objects.requireNonNull(stamp);
    Objects.requireNonNull(name);
    Objects.requireNonNull(unitId);
    minimums = List.copyOf(minimums);
  }
}
