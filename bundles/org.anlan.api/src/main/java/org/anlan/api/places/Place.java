package org.anlan.api.places;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Entity;
import org.anlan.api.Stamp;
import org.anlan.api.roster.UnitId;

/**
 * A point, line or area that matters (点位).
 *
 * @param kind {@code hazard-point}, {@code shelter}, {@code evacuation-route}, {@code key-site},
 *     {@code duty-post}, {@code store}, {@code division} (the outline of an administrative
 *     division, whose code it has), or a plugin's
 * @param code the number on its sign; unique within its kind
 * @param attributes further facts by name; what they mean is the kind's matter
 */
public record Place(
    PlaceId id,
    Stamp stamp,
    String kind,
    String name,
    Optional<String> code,
    Optional<UnitId> unitId,
    Optional<String> address,
    Optional<Geometry> geometry,
    Map<String, String> attributes)
    implements Entity<PlaceId> {
  public Place {
    Objects.requireNonNull(id);
    Objects.requireNonNull(stamp);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(name);
    attributes = Map.copyOf(attributes);
  }
}
