package org.anlan.console.internal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant AT = Instant.parse("2026-07-01T00:00:00Z");

  @ParameterizedTest
  @ValueSource(strings = {"2026-07-01 08:00", "2026/7/1 8:00", " 2026-7-1  08：00 "})
  void isReadAsPeopleTypeIt(String typed) {
    assertThat(Moment.read(typed, ZONE)).contains(AT);
    assertThat(Moment.say(AT, ZONE)).isEqualTo("2026-07-01 08:00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "tomorrow", "2026-02-30 08:00", "2026-07-01", "2026-07-01 25:00"})
  void whatIsNoMomentIsNone(String typed) {
    assertThat(Moment.read(typed, ZONE)).isEmpty();
  }

  @Test
  void daysAndTimes() {
    assertThat(Moment.day("2026/7/1")).contains(LocalDate.of(2026, 7, 1));
    assertThat(Moment.day("2026-13-01")).isEmpty();
    assertThat(Moment.time("8：30")).contains(LocalTime.of(8, 30));
    assertThat(Moment.time("late")).isEmpty();
  }
}
