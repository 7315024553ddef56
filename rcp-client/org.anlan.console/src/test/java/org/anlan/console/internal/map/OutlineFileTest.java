package org.anlan.console.internal.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.anlan.console.internal.map.OutlineFile.Fault;
import org.anlan.console.internal.map.OutlineFile.Outline;
import org.junit.jupiter.api.Test;

class OutlineFileTest {
  private static final String RING = "[[0,0],[1,0],[1,1],[0,0]]";

  @Test
  void eachPartOfADivisionIsAnOutline() {
    OutlineFile file =
        OutlineFile.read(
            collection(
                feature("\"adcode\": 610103006, \"name\": \"文艺路街道\"", "Polygon", "[" + RING + "]"),
                feature(
                    "\"XZQDM\": \"610103\", \"XZQMC\": \"碑林区\"",
                    "MultiPolygon",
                    "[[" + RING + "],[" + RING + "]]")));
    assertThat(file.faults()).isEmpty();
    assertThat(file.outlines())
        .extracting(Outline::code)
        .containsExactly("610103006", "610103", "610103-2");
    assertThat(file.outlines()).extracting(Outline::name).containsExactly("文艺路街道", "碑林区", "碑林区");
    assertThat(file.outlines().get(0).shape().lines().get(0)).hasSize(4);
  }

  @Test
  void whatCanNotBeTakenIsNamedAndTheRestTaken() {
    OutlineFile file =
        OutlineFile.read(
            collection(
                feature("\"name\": \"no code\"", "Polygon", "[" + RING + "]"),
                feature("\"code\": \"1\"", "Point", "[1,2]"),
                feature("\"code\": \"2\"", "Polygon", "[[[500000,3800000],[1,1]]]"),
                feature("\"code\": \"3\"", "Polygon", "[" + RING + "]")));
    assertThat(file.faults())
        .containsExactly(
            new Fault(1, "map.import.no-code"),
            new Fault(2, "map.import.no-polygon"),
            new Fault(3, "map.import.no-degrees"));
    assertThat(file.outlines()).extracting(Outline::name).containsExactly("3");
  }

  @Test
  void whatIsNoGeoJsonIsRefused() {
    assertThatThrownBy(() -> OutlineFile.read("{]")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> OutlineFile.read("[]")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> OutlineFile.read("")).isInstanceOf(IllegalArgumentException.class);
  }

  private static String collection(String... features) {
    return "{\"type\": \"FeatureCollection\", \"features\": [" + String.join(",", features) + "]}";
  }

  private static String feature(String properties, String type, String coordinates) {
    return String.format(
        "{\"type\": \"Feature\", \"properties\": {%s}, \"geometry\": {\"type\": \"%s\","
            + " \"coordinates\": %s}}",
        properties, type, coordinates);
  }
}
