package org.anlan.console.internal.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.anlan.console.internal.plans.Within.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WithinTest {
  @Test
  void isTypedInTheLargestUnitThatFits() {
    assertThat(Within.of(Optional.of(Duration.ofMinutes(45))))
        .isEqualTo(new Within("45", Unit.MINUTES));
    assertThat(Within.of(Optional.of(Duration.ofMinutes(120))))
        .isEqualTo(new Within("2", Unit.HOURS));
    assertThat(Within.of(Optional.of(Duration.ofHours(48)))).isEqualTo(new Within("2", Unit.DAYS));
    assertThat(Within.of(Optional.empty()).number()).isEmpty();
  }

  @Test
  void isReadBack() {
    assertThat(new Within("2", Unit.HOURS).span()).contains(Optional.of(Duration.ofHours(2)));
    assertThat(new Within("", Unit.HOURS).span()).contains(Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "0", "-1", "1.5", "12345678901234567890", "1 h"})
  void whatIsNoNumberIsNotTaken(String typed) {
    assertThat(new Within(typed, Unit.MINUTES).span()).isEmpty();
  }
}
