package org.anlan.places.internal;

import java.util.DoubleSummaryStatistics;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.anlan.api.Invalid;
import org.anlan.api.Text;
import org.anlan.api.places.Geometry;
import org.anlan.api.places.Geometry.Position;

/** A rectangle in degrees, edges included. */
public record Box(double west, double south, double east, double north) {
  /** The smallest one around a shape. */
  public static Box around(Geometry geometry) {
    DoubleSummaryStatistics x = statistics(geometry, Position::longitude);
    DoubleSummaryStatistics y = statistics(geometry, Position::latitude);
    return new Box(x.getMin(), y.getMin(), x.getMax(), y.getMax());
  }

  /**
   * Reads {@code west,south,east,north}.
   *
   * @throws Invalid if it is no such box
   */
  public static Optional<Box> read(Optional<String> bbox) {
    return bbox.map(Box::read);
  }

  private static Box read(String bbox) {
    String[] parts = bbox.split(",", -1);
    try {
      if (parts.length == 4) {
        Box box =
            new Box(
                Double.parseDouble(parts[0]),
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]));
        if (box.west <= box.east && box.south <= box.north) {
          return box;
        }
      }
    } catch (NumberFormatException e) {
      // answered below, like a wrong count of numbers
    }
    throw Invalid.at(
        "/bbox",
        Text.of(
            "须为 西,南,东,北（度），西≤东，南≤北",
            "must be west,south,east,north in degrees, west ≤ east, south ≤ north"));
  }

  private static DoubleSummaryStatistics statistics(
      Geometry geometry, ToDoubleFunction<Position> of) {
    return geometry.lines().stream()
        .flatMap(java.util.List::stream)
        .mapToDouble(of)
        .summaryStatistics();
  }
}
