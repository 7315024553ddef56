package org.anlan.core.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RefusalsTest {
  private static final Instant NOW = Instant.parse("2025-07-01T00:00:00Z");
  private final Refusals refusals = new Refusals();

  @Test
  void floodIsCountedNotWritten() {
    for (int i = 0; i < Refusals.A_MINUTE; i++) {
      assertThat(refusals.ask("a", NOW).write()).isTrue();
    }
    for (int i = 1; i <= 500; i++) {
      assertThat(refusals.ask("a", NOW.plusSeconds(30))).isEqualTo(new Refusals.Verdict(false, i));
    }
    assertThat(refusals.ask("b", NOW).write()).isTrue();
    assertThat(refusals.ask("a", NOW.plusSeconds(61))).isEqualTo(new Refusals.Verdict(true, 500));
    assertThat(refusals.ask("a", NOW.plusSeconds(62))).isEqualTo(new Refusals.Verdict(true, 0));
  }
}
