package org.anlan.core.internal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.anlan.core.internal.access.Lockout.Rule;
import org.anlan.core.internal.access.Lockout.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockoutTest {
  private static final Instant NOW = Instant.parse("2025-07-01T00:00:00Z");
  private static final Rule RULE = Rule.ACCOUNT_AT_ADDRESS;

  private static Tally after(int failures) {
    Tally tally = Lockout.NONE;
    for (int i = 0; i < failures; i++) {
      tally = Lockout.failed(tally, RULE, NOW);
    }
    return tally;
  }

  @ParameterizedTest
  @CsvSource({"1,0", "4,0", "5,2", "6,4", "7,8", "10,64", "13,512", "14,900", "100,900"})
  void delayDoublesUpToItsBound(int failures, long seconds) {
    assertThat(Lockout.remaining(after(failures), RULE, NOW))
        .isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void anHourOfPeaceForgetsAll() {
    Tally tally = after(20);
    Instant later = NOW.plus(Lockout.FORGOTTEN_AFTER).plusSeconds(1);
    assertThat(Lockout.failed(tally, RULE, later).failures()).isEqualTo(1);
    assertThat(Lockout.remaining(Lockout.failed(tally, RULE, later), RULE, later)).isZero();
  }

  @Test
  void clockSetBackLocksNobodyForLong() {
    Tally tally = after(20);
    assertThat(Lockout.remaining(tally, RULE, NOW.minus(Duration.ofDays(400)))).isZero();
  }

  @Property
  void nobodyIsLockedLongerThanTheRuleSays(
      @ForAll @Size(max = 200) int @IntRange(min = 0, max = 4000) [] pauses) {
    for (Rule rule : new Rule[] {Rule.ACCOUNT_AT_ADDRESS, Rule.ADDRESS, Rule.ACCOUNT}) {
      Tally tally = Lockout.NONE;
      Instant now = NOW;
      for (int pause : pauses) {
        now = now.plusSeconds(pause);
        tally = Lockout.failed(tally, rule, now);
        assertThat(Lockout.remaining(tally, rule, now)).isLessThanOrEqualTo(rule.longest());
        assertThat(Lockout.remaining(tally, rule, now.plus(rule.longest()))).isZero();
      }
    }
  }
}
