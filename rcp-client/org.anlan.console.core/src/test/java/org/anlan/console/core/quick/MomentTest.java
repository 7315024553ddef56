package org.anlan.console.core.quick;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {
  private static final ZonedDateTime NOW =
      ZonedDateTime.parse("2026-07-01T03:20:00+08:00[Asia/Shanghai]");

  @ParameterizedTest
  @CsvSource({
    "3:05, 2026-07-01 03:05",
    "03：05, 2026-07-01 03:05",
    "23:40, 2026-06-30 23:40",
    "昨天 23:40, 2026-06-30 23:40",
    "yesterday 1:00, 2026-06-30 01:00",
    "今天3:00, 2026-07-01 03:00",
    "6-30 22:10, 2026-06-30 22:10",
    "6月30日22:10, 2026-06-30 22:10",
    "12-31 22:10, 2025-12-31 22:10",
    "2024-02-29 00:00, 2024-02-29 00:00"
  })
  void readsWhatPeopleWrite(String typed, String meant) {
    assertThat(Moment.of(typed, NOW).map(Moment::written)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "25:00", "3:5", "2026-02-30 10:00", "13-1 10:00", "3:05 pm"})
  void takesNothingElse(String typed) {
    assertThat(Moment.of(typed, NOW)).isEmpty();
  }

  @Test
  void readsWhatItHasWritten() {
    assertThat(Moment.of(Moment.written(NOW), NOW)).contains(NOW);
  }
}
