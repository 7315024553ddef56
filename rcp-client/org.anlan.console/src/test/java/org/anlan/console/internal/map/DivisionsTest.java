package org.anlan.console.internal.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionsTest {
  @ParameterizedTest
  @CsvSource({
    "610103000000,610103",
    "610103006000,610103006",
    "610103006001,610103006001",
    "610103006,610103006",
    "610103,610103",
    "610103006-2,610103006",
    "610100,6101",
    "610000,61",
    "610000000000,61"
  })
  void theDigitsThatAllInsideBeginWith(String code, String prefix) {
    assertThat(Divisions.prefix(code)).isEqualTo(prefix);
  }
}
