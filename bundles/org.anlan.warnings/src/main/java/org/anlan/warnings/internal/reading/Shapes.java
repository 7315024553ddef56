package org.anlan.warnings.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anlan.api.Text;
import org.anlan.api.places.Geometry;
import org.anlan.api.places.Geometry.Position;
import org.anlan.api.warnings.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Polygons and circles as CAP writes them (CAP 1.2, 3.2.4). */
final class Shapes {
  private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)");
  private static final GeometryFactory JTS = new GeometryFactory();
  private static final int LEAST = 4;

  private Shapes() {}

  /** What is wrong with a polygon's text, if anything is. */
  static Optional<Text> polygonFault(String text) {
    List<Optional<Position>> pairs = pairs(text);
    if (pairs.size() < LEAST) {
      return fault("多边形至少要四个坐标对", "a polygon needs at least four coordinate pairs");
    }
    if (pairs.stream().anyMatch(Optional::isEmpty)) {
      return fault("每个坐标对须写作“纬度,经度”", "every coordinate pair must be written latitude,longitude");
    }
    return ringFault(pairs.stream().map(Optional::get).toList());
  }

  /** What is wrong with a ring of positions, if anything is. */
  static Optional<Text> ringFault(List<Position> ring) {
    if (ring.size() < LEAST) {
      return fault("多边形至少要四个坐标对", "a polygon needs at least four coordinate pairs");
    }
    if (!ring.get(0).equals(ring.get(ring.size() - 1))) {
      return fault("多边形首尾坐标须相同", "a polygon's first and last pair must be the same");
    }
    return crosses(ring) ? fault("多边形自相交", "the polygon crosses itself") : Optional.empty();
  }

  /** A polygon whose text has no fault. */
  static Geometry polygon(String text) {
    List<Position> ring = pairs(text).stream().map(Optional::orElseThrow).toList();
    return new Geometry(Geometry.Type.POLYGON, List.of(ring));
  }

  /** A circle, or empty if its text has a fault. */
  static Optional<Area.Circle> circle(String text) {
    String[] words = ValueType.collapse(text).split(" ");
    if (words.length != 2 || !NUMBER.matcher(words[1]).matches()) {
      return Optional.empty();
    }
    double radius = Double.parseDouble(words[1]);
    return pair(words[0])
        .filter(p -> radius >= 0 && Double.isFinite(radius))
        .map(p -> new Area.Circle(p.latitude(), p.longitude(), radius));
  }

  private static List<Optional<Position>> pairs(String text) {
    String collapsed = ValueType.collapse(text);
    List<Optional<Position>> pairs = new ArrayList<>();
    if (!collapsed.isEmpty()) {
      for (String pair : collapsed.split(" ")) {
        pairs.add(pair(pair));
      }
    }
    return pairs;
  }

  private static Optional<Position> pair(String text) {
    String[] numbers = text.split(",", -1);
    if (numbers.length != 2
        || !NUMBER.matcher(numbers[0]).matches()
        || !NUMBER.matcher(numbers[1]).matches()) {
      return Optional.empty();
    }
    // Adding nothing makes -0.0 the zero it is meant to be.
    double latitude = Double.parseDouble(numbers[0]) + 0.0;
    double longitude = Double.parseDouble(numbers[1]) + 0.0;
    return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
        ? Optional.of(new Position(longitude, latitude))
        : Optional.empty();
  }

  /**
   * Whether edges cross. A ring that only touches itself in a point still has one clear inside, and
   * one drawn together to a point or a line stands for a place: both are let in.
   */
  private static boolean crosses(List<Position> ring) {
    Coordinate[] path =
        ring.stream()
            .map(p -> new Coordinate(p.longitude(), p.latitude()))
            .toArray(Coordinate[]::new);
    TopologyValidationError error = new IsValidOp(JTS.createPolygon(path)).getValidationError();
    return error != null && error.getErrorType() == TopologyValidationError.SELF_INTERSECTION;
  }

  private static Optional<Text> fault(String zh, String en) {
    return Optional.of(Text.of(zh, en));
  }
}
