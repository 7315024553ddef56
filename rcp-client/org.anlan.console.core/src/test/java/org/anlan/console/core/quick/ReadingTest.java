package org.anlan.console.core.quick;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingTest {
  @Test
  void chineseSignsHaveNoSound() {
    assertThat(Reading.of("编织袋（大号）、铁锹"))
        .isEqualTo(new Reading("bianzhidaidahaotieqiao", "bzddhtq"));
  }

  @Test
  void lettersAndDigitsStandForThemselves() {
    assertThat(Reading.of("A3仓库")).isEqualTo(new Reading("a3cangku", "a3ck"));
  }
}
