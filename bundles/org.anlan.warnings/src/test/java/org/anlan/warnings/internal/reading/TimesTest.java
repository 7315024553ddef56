package org.anlan.warnings.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
  @ParameterizedTest
  @CsvSource({
    "2025-07-01T09:00:00+08:00,2025-07-01T01:00:00Z",
    "2025-07-01T09:00:00-00:00,2025-07-01T09:00:00Z",
    "2024-02-29T23:59:59-14:00,2024-03-01T13:59:59Z",
    "2025-07-01T24:00:00+00:00,2025-07-02T00:00:00Z"
  })
  void readsTimesOfCap(String text, Instant at) {
    assertThat(Times.offset(text)).contains(at);
    assertThat(Times.xml(text)).contains(at);
    assertThat(Times.hasOffset(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2025-07-01T09:00:00",
        "2025-07-01T09:00:00Z",
        "2025-07-01T09:00:00.5+08:00",
        "2025-07-01 09:00:00+08:00",
        "2025-7-1T09:00:00+08:00",
        "2025-02-29T09:00:00+08:00",
        "0000-01-01T09:00:00+08:00",
        "2025-07-01T25:00:00+08:00",
        "2025-07-01T24:00:01+08:00",
        "2025-07-01T09:60:00+08:00",
        "2025-07-01T09:00:60+08:00",
        "2025-07-01T09:00:00+14:01",
        "2025-07-01T09:00:00+08:60",
        "2025-07-01T09:00:00,08:00"
      })
  void refusesWhatCapForbids(String text) {
    assertThat(Times.offset(text)).isEmpty();
  }

  @Test
  void readsFractionsWhereTheSchemaHasThem() {
    assertThat(Times.xml("2025-07-01T09:00:00.1234567890+08:00"))
        .contains(Instant.parse("2025-07-01T01:00:00.123456Z"));
    assertThat(Times.xml("2025-07-01T09:00:00Z")).isPresent();
    assertThat(Times.hasOffset("2025-07-01T09:00:00Z")).isFalse();
  }

  @Test
  void readsChineseTimes() {
    assertThat(Times.chinese("2020-02-05 10:45:00+08:00"))
        .contains(Instant.parse("2020-02-05T02:45:00Z"));
    assertThat(Times.chinese("2020-02-05T10:45:00+08:00")).isPresent();
    assertThat(Times.chinese("2020-02-05 10:45:00")).isEmpty();
    assertThat(Times.chinese("2020-02-05 10:45:00Z")).isEmpty();
  }
}
