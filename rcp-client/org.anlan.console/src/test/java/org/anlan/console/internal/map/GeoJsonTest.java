package org.anlan.console.internal.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.anlan.api.Colour;
import org.anlan.api.warnings.Area;
import org.anlan.api.warnings.Warning;
import org.junit.jupiter.api.Test;

class GeoJsonTest {
  @Test
  void eachSingleShapeIsAFeatureThatKnowsItsThing() {
    Scene scene =
        Scene.of(
            new Loaded(
                List.of(
                    Warnings.of(
                        Colour.ORANGE,
                        SceneTest.area(
                            List.of(
                                SceneTest.square(0, 0, 1).orElseThrow(),
                                SceneTest.square(5, 5, 1).orElseThrow()),
                            List.of(),
                            List.of()))),
                List.of(),
                List.of(),
                List.of()),
            new PlainWords());
    JsonNode features = GeoJson.collections(scene).get("warning");
    assertThat(features).hasSize(2);
    assertThat(features.get(0).at("/properties/id"))
        .isEqualTo(features.get(1).at("/properties/id"));
    assertThat(features.get(0).at("/properties/grade").asText()).isEqualTo("II");
    assertThat(features.get(1).get("geometry").toString())
        .isEqualTo(
            "{\"type\":\"Polygon\",\"coordinates\":"
                + "[[[5.0,5.0],[6.0,5.0],[6.0,6.0],[5.0,6.0],[5.0,5.0]]]}");
  }

  @Test
  void ofWarningsDrawnAlikeOnlyTheFirstIsFilled() {
    Area area =
        SceneTest.area(List.of(SceneTest.square(0, 0, 1).orElseThrow()), List.of(), List.of());
    List<Warning> warnings =
        List.of(
            Warnings.of(Colour.RED, area),
            Warnings.of(Colour.RED, area),
            Warnings.of(Colour.BLUE, area));
    Loaded loaded = new Loaded(warnings, List.of(), List.of(), List.of());
    JsonNode features = GeoJson.collections(Scene.of(loaded, new PlainWords())).get("warning");
    assertThat(features)
        .extracting(feature -> feature.at("/properties/first").asBoolean())
        .containsExactly(true, false, true);
  }

  @Test
  void aLayerWithNothingIsEmptyRatherThanLeftOut() {
    JsonNode collections = GeoJson.collections(Scene.EMPTY);
    assertThat(collections).hasSize(Layer.values().length).allMatch(JsonNode::isEmpty);
  }
}
