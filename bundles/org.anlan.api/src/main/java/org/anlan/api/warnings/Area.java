package org.anlan.api.warnings;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.anlan.api.places.Geometry;

/**
 * Where a warning holds.
 *
 * @param description in the sender's words
 * @param polygons as the sender drew them
 * @param divisions codes of the administrative divisions it names, known by our tables or not
 * @param geocodes all codes by the system the sender names
 * @param altitude feet above mean sea level, as CAP has it
 */
public record Area(
    String description,
    List<Geometry> polygons,
    List<Circle> circles,
    List<String> divisions,
    Map<String, List<String>> geocodes,
    Optional<Double> altitude,
    Optional<Double> ceiling) {
  /** All within some distance of a point. */
  public record Circle(double latitude, double longitude, double radiusKm) {}

  public Area {
    Objects.requireNonNull(description);
    polygons = polygons == null ? List.of() : List.copyOf(polygons);
    circles = circles == null ? List.of() : List.copyOf(circles);
    divisions = divisions == null ? List.of() : List.copyOf(divisions);
    geocodes = geocodes == null ? Map.of() : Map.copyOf(geocodes);
  }
}
