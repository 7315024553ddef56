package org.anlan.console.internal.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anlan.api.places.Geometry.Position;
import org.anlan.api.warnings.Area;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class ShapesTest {
  @Test
  void aCircleReachesItsRadiusInEveryDirection() {
    Geometry circle = Shapes.circle(new Area.Circle(34.24, 108.96, 5));
    double high = 5 / 111.195;
    double wide = high / Math.cos(Math.toRadians(34.24));
    assertThat(Shapes.meets(circle, Shapes.point(108.96, 34.24 + high * 0.99))).isTrue();
    assertThat(Shapes.meets(circle, Shapes.point(108.96, 34.24 + high * 1.01))).isFalse();
    assertThat(Shapes.meets(circle, Shapes.point(108.96 + wide * 0.99, 34.24))).isTrue();
    assertThat(Shapes.meets(circle, Shapes.point(108.96 + wide * 1.01, 34.24))).isFalse();
  }

  @Test
  void aHoleIsOutside() {
    org.anlan.api.places.Geometry ring =
        new org.anlan.api.places.Geometry(
            org.anlan.api.places.Geometry.Type.POLYGON,
            List.of(corners(0, 0, 10), corners(4, 4, 2)));
    Geometry area = Shapes.of(ring);
    assertThat(Shapes.meets(area, Shapes.point(1, 1))).isTrue();
    assertThat(Shapes.meets(area, Shapes.point(5, 5))).isFalse();
  }

  @Test
  void whatIsNoShapeIsNowhere() {
    org.anlan.api.places.Geometry broken =
        new org.anlan.api.places.Geometry(
            org.anlan.api.places.Geometry.Type.POLYGON,
            List.of(List.of(new Position(0, 0), new Position(1, 1))));
    assertThat(Shapes.of(broken)).isSameAs(Shapes.NOWHERE);
    assertThat(Shapes.meets(Shapes.NOWHERE, Shapes.point(0, 0))).isFalse();
  }

  @Test
  void anAreaWhoseSidesCrossIsMended() {
    List<Coordinate> bow =
        List.of(
            new Coordinate(0, 0),
            new Coordinate(4, 4),
            new Coordinate(4, 0),
            new Coordinate(0, 4),
            new Coordinate(0, 0));
    Geometry area = Shapes.polygon(bow);
    assertThat(Shapes.meets(area, Shapes.point(1, 2))).isTrue();
    assertThat(Shapes.meets(area, Shapes.point(2, 3))).isFalse();
  }

  @Test
  void severalShapesAreOneInWhichEachCounts() {
    Geometry both = Shapes.together(List.of(square(0), square(10)));
    assertThat(Shapes.meets(both, Shapes.point(0.5, 0.5))).isTrue();
    assertThat(Shapes.meets(both, Shapes.point(10.5, 10.5))).isTrue();
    assertThat(Shapes.meets(both, Shapes.point(5, 5))).isFalse();
    assertThat(Shapes.parts(both)).hasSize(2);
  }

  private static Geometry square(double at) {
    return Shapes.of(SceneTest.square(at, at, 1).orElseThrow());
  }

  private static List<Position> corners(double x, double y, double side) {
    return SceneTest.square(x, y, side).orElseThrow().lines().get(0);
  }
}
