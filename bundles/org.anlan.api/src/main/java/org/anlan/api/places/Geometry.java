package org.anlan.api.places;

import java.util.List;
import java.util.Objects;

/**
 * A shape in WGS 84; on the wire a GeoJSON geometry (RFC 7946).
 *
 * @param lines of a point: one line of one position; of a line: one; of a polygon: its rings, the
 *     outer first, each closed
 */
public record Geometry(Type type, List<List<Position>> lines) {
  /** What kind of shape. */
  public enum Type {
    POINT,
    LINE_STRING,
    POLYGON
  }

  /** One position in degrees. */
  public record Position(double longitude, double latitude) {
    public Position {
      if (!(Math.abs(longitude) <= 180) || !(Math.abs(latitude) <= 90)) {
        throw new IllegalArgumentException("out of range: " + longitude + "," + latitude);
      }
    }
  }

  public Geometry {
    Objects.requireNonNull(type);
    lines = lines.stream().map(List::copyOf).toList();
  }

  /** A point. */
  public static Geometry point(double longitude, double latitude) {
    return new Geometry(Type.POINT, List.of(List.of(new Position(longitude, latitude))));
  }
}
