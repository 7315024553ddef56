package org.anlan.console.internal.map;

import java.util.ArrayList;
import java.util.List;
import org.anlan.api.places.Geometry.Position;
import org.anlan.api.warnings.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;

/** Shapes of the contract as shapes to reckon with, in degrees. */
final class Shapes {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final double KM_OF_DEGREE = 111.195;
  private static final int CORNERS = 64;

  /** No shape at all. */
  static final Geometry NOWHERE = FACTORY.createGeometryCollection();

  private Shapes() {}

  /** A point. */
  static Geometry point(double longitude, double latitude) {
    return FACTORY.createPoint(new Coordinate(longitude, latitude));
  }

  /** The same shape, or nowhere if it is none: a ring of fewer than four positions. */
  static Geometry of(org.anlan.api.places.Geometry shape) {
    try {
      return made(shape);
    } catch (IllegalArgumentException e) {
      return NOWHERE;
    }
  }

  private static Geometry made(org.anlan.api.places.Geometry shape) {
    List<Coordinate[]> lines = shape.lines().stream().map(Shapes::coordinates).toList();
    return switch (shape.type()) {
      case POINT -> FACTORY.createPoint(lines.get(0)[0]);
      case LINE_STRING -> FACTORY.createLineString(lines.get(0));
      case POLYGON ->
          FACTORY.createPolygon(
              FACTORY.createLinearRing(lines.get(0)),
              lines.stream().skip(1).map(FACTORY::createLinearRing).toArray(LinearRing[]::new));
    };
  }

  /** A polygon of these corners, the last as the first; mended if its sides cross. */
  static Geometry polygon(List<Coordinate> corners) {
    return whole(FACTORY.createPolygon(corners.toArray(Coordinate[]::new)));
  }

  /** All within some distance of a point. */
  static Polygon circle(Area.Circle circle) {
    double high = Math.max(circle.radiusKm(), 0.01) / KM_OF_DEGREE;
    double wide = high / Math.max(0.01, Math.cos(Math.toRadians(circle.latitude())));
    Coordinate[] corners = new Coordinate[CORNERS + 1];
    for (int i = 0; i < CORNERS; i++) {
      double angle = 2 * Math.PI * i / CORNERS;
      corners[i] =
          new Coordinate(
              circle.longitude() + wide * Math.cos(angle),
              circle.latitude() + high * Math.sin(angle));
    }
    corners[CORNERS] = corners[0].copy();
    return FACTORY.createPolygon(corners);
  }

  /** All of them as one. */
  static Geometry together(List<Geometry> shapes) {
    return shapes.isEmpty() ? NOWHERE : FACTORY.buildGeometry(shapes);
  }

  /** Whether something lies in an area, or at least partly. */
  static boolean meets(Geometry area, Geometry shape) {
    if (!area.getEnvelopeInternal().intersects(shape.getEnvelopeInternal())) {
      return false;
    }
    for (Geometry part : parts(whole(area))) {
      for (Geometry other : parts(whole(shape))) {
        if (part.intersects(other)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The single shapes it is made of. */
  static List<Geometry> parts(Geometry shape) {
    List<Geometry> parts = new ArrayList<>();
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      Geometry part = shape.getGeometryN(i);
      if (part.getNumGeometries() > 1) {
        parts.addAll(parts(part));
      } else {
        parts.add(part);
      }
    }
    return parts;
  }

  /** What people drew may cross itself; reckoning needs it not to. */
  private static Geometry whole(Geometry shape) {
    return shape.isValid() ? shape : GeometryFixer.fix(shape);
  }

  private static Coordinate[] coordinates(List<Position> line) {
    return line.stream()
        .map(at -> new Coordinate(at.longitude(), at.latitude()))
        .toArray(Coordinate[]::new);
  }
}
