package org.anlan.warnings.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionsTest {
  @ParameterizedTest
  @CsvSource({
    "610102001001,610102001001",
    "610102001000,610102001",
    "610102000000,610102",
    "610100000000,6101",
    "610000000000,61",
    "610102,610102",
    "610100,6101",
    "610000,61",
    "610110,610110",
    "611000,6110",
    "61,61",
    "NVC013,NVC013"
  })
  void cutsTheZerosThatOnlyFillUp(String code, String significant) {
    assertThat(Divisions.significant(code)).isEqualTo(significant);
  }

  @Test
  void findsDivisionsAmongCodes() {
    assertThat(
            Divisions.named(
                Map.of("行政区划", List.of("610102000000,610103000000", "6101", "x", "010101"))))
        .containsExactly("610102000000", "610103000000");
    assertThat(Divisions.named(Map.of("FIPS6", List.of("132013"), "UGC", List.of("610102"))))
        .isEmpty();
  }
}
