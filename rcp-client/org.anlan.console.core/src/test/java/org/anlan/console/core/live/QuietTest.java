package org.anlan.console.core.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Grade;
import org.anlan.api.Link;
import org.anlan.api.Text;
import org.anlan.api.matters.OpenMatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietTest {
  private static final Quiet NIGHT = new Quiet(LocalTime.of(22, 0), LocalTime.of(6, 0));

  @ParameterizedTest
  @CsvSource({"21:59,false", "22:00,true", "03:00,true", "05:59,true", "06:00,false"})
  void theHoursReachOverMidnight(LocalTime now, boolean quiet) {
    assertThat(NIGHT.holds(now)).isEqualTo(quiet);
  }

  @ParameterizedTest
  @CsvSource({"11:59,false", "12:00,true", "13:59,true", "14:00,false"})
  void orStayWithinADay(LocalTime now, boolean quiet) {
    Quiet noon = new Quiet(LocalTime.of(12, 0), LocalTime.of(14, 0));
    assertThat(noon.holds(now)).isEqualTo(quiet);
  }

  @Test
  void thereMayBeNone() {
    assertThat(Quiet.NEVER.holds(LocalTime.MIDNIGHT)).isFalse();
    assertThat(Quiet.NEVER.holds(LocalTime.NOON)).isFalse();
  }

  @Test
  void whatPressesIsHeardAtAnyHour() {
    LocalTime three = LocalTime.of(3, 0);
    assertThat(NIGHT.lets(matter(false, Grade.III), three)).isFalse();
    assertThat(NIGHT.lets(matter(false, Grade.II), three)).isTrue();
    assertThat(NIGHT.lets(matter(true, Grade.IV), three)).isTrue();
    assertThat(NIGHT.lets(matter(false, Grade.IV), LocalTime.NOON)).isTrue();
  }

  private static OpenMatter matter(boolean late, Grade grade) {
    return new OpenMatter(
        "warning-unacknowledged",
        new Link("warnings", UUID.randomUUID()),
        Text.of("预警", "warning"),
        Text.of("确认", "acknowledge"),
        Instant.EPOCH,
        Optional.empty(),
        late,
        Optional.of(grade),
        false,
        Optional.empty());
  }
}
