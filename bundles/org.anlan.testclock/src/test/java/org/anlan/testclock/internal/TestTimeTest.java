package org.anlan.testclock.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestTimeTest {
  private static final Instant NOON = Instant.parse("2025-07-01T12:00:00Z");

  @Test
  void listenersAreDoneWithTheNewTimeBeforeAdvanceReturns() {
    TestTime time = new TestTime(Clock.fixed(NOON, ZoneOffset.UTC));
    List<Instant> heard = new ArrayList<>();
    time.addListener(() -> heard.add(time.now()));

    assertThat(time.now()).isEqualTo(NOON);
    assertThat(time.advance(Duration.ofDays(3))).isEqualTo(NOON.plus(Duration.ofDays(3)));
    assertThat(time.advance(Duration.ofHours(-1))).isEqualTo(NOON.plus(Duration.ofHours(71)));
    assertThat(heard)
        .containsExactly(NOON.plus(Duration.ofDays(3)), NOON.plus(Duration.ofHours(71)));
  }
}
