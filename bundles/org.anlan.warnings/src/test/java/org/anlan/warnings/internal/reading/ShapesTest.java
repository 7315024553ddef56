package org.anlan.warnings.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.anlan.api.warnings.Area;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0,0 0,1 1,1 0,0",
        " 0,0\n0,1\t1,1  0,0 ",
        "+0.0,-0.0 0,1. 1,.5 0,0",
        "0,0 0,0 0,1 1,1 1,1 0,0",
        "0,0 2,0 1,1 2,2 0,2 1,1 0,0",
        "90,180 90,-180 -90,-180 90,180",
        "1,1 1,1 1,1 1,1"
      })
  void letsInPolygons(String text) {
    assertThat(Shapes.polygonFault(text)).isEmpty();
    assertThat(Shapes.polygon(text).lines().get(0)).hasSizeGreaterThanOrEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|four",
        "0,0 0,1 0,0|four",
        "0,0 0,1 1,1 1,0|first",
        "0,0 1,1 1,0 0,1 0,0|crosses",
        "0,0 0,4 4,4 4,2 -1,2 -1,0 0,0|crosses",
        "0,0 0,1 1,1 91,0 0,0|latitude",
        "0,0 0,1 1,181 0,0|latitude",
        "0,0 0,1, 1,1 0,0|latitude",
        "0,0 0 1,1 0,0|latitude",
        "0,0 NaN,1 1,1 0,0|latitude",
        "0,0 1e1,1 1,1 0,0|latitude"
      })
  void namesWhatIsWrongWithAPolygon(String text, String word) {
    assertThat(Shapes.polygonFault(text).orElseThrow().en()).contains(word);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,2 3", " 1.5,-2.5\n0 ", "+1,2 +3.5"})
  void letsInCircles(String text) {
    assertThat(Shapes.circle(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1,2", "1,2 ", "1,2,3", "1 2 3", "1,2 -3", "91,2 3", "1,2 3 4", "1,2 x"})
  void refusesOtherCircles(String text) {
    assertThat(Shapes.circle(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'1,2 3',1,2,3"})
  void readsLatitudeFirst(String text, double latitude, double longitude, double radius) {
    assertThat(Shapes.circle(text)).contains(new Area.Circle(latitude, longitude, radius));
  }
}
