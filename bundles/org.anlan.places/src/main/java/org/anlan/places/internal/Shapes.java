package org.anlan.places.internal;

import java.util.List;
import org.anlan.api.Faults;
import org.anlan.api.Text;
import org.anlan.api.places.Geometry;
import org.anlan.api.places.Geometry.Position;

/** What makes a shape one: RFC 7946 §3.1. */
final class Shapes {
  private static final int MOST_POSITIONS = 20_000;

  private Shapes() {}

  static void check(Geometry geometry, Faults faults) {
    boolean counts =
        switch (geometry.type()) {
          case POINT -> geometry.lines().size() == 1 && geometry.lines().get(0).size() == 1;
          case LINE_STRING -> geometry.lines().size() == 1 && geometry.lines().get(0).size() >= 2;
          case POLYGON ->
              !geometry.lines().isEmpty() && geometry.lines().stream().allMatch(Shapes::ring);
        };
    faults.when(
        !counts,
        "/geometry",
        Text.of(
            "点须一个坐标；线至少两个；面的每个环至少四个且首尾相同",
            "a point has one position; a line at least two; each ring of a polygon at least four, the last as the first"));
    faults.when(
        geometry.lines().stream().mapToInt(List::size).sum() > MOST_POSITIONS,
        "/geometry",
        Text.of("坐标超过 " + MOST_POSITIONS + " 个", "has more than " + MOST_POSITIONS + " positions"));
  }

  private static boolean ring(List<Position> ring) {
    return ring.size() >= 4 && ring.get(0).equals(ring.get(ring.size() - 1));
  }
}
