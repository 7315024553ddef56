package org.anlan.plans.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionsTest {
  @ParameterizedTest
  @CsvSource({
    // the same in two forms
    "610103, 610103000000, true",
    "610103, 610103, true",
    // above and below
    "610103, 610103001000, true",
    "610103001002, 610103, true",
    "610100, 610103001002, true",
    "610000000000, 610103, true",
    "61, 610103, true",
    "6101, 610103, true",
    "610103001, 610103001007, true",
    "000000000000, 610103, true",
    // beside
    "610103, 610104, false",
    "610103001000, 610103002000, false",
    "610103001001, 610103001002, false",
    "620000, 610103, false",
    // a zero at the end of a level's own digits belongs to it
    "610110, 610112, false",
    "610110, 610110000000, true",
    "610110000000, 610111, false",
    "610103010000, 610103011000, false",
    "610100, 610110, true",
    "100000, 110000, false"
  })
  void knowsWhatLiesInWhat(String one, String other, boolean related) {
    assertThat(Divisions.related(one, other)).isEqualTo(related);
    assertThat(Divisions.related(other, one)).isEqualTo(related);
  }

  @ParameterizedTest
  @CsvSource({
    "610103, true",
    "61010300100, false",
    "61010300, false",
    "YJ-01, false",
    "6101O3, false",
    "' 610103 ', true"
  })
  void knowsACodeByItsForm(String code, boolean is) {
    assertThat(Divisions.isCode(code)).isEqualTo(is);
  }

  @Test
  void unknownDivisionsLeaveNobodyOut() {
    assertThat(Divisions.relatedToAny("610103", List.of())).isTrue();
    assertThat(Divisions.relatedToAny("610103", List.of("CA-12"))).isTrue();
    assertThat(Divisions.relatedToAny("610103", List.of("CA-12", "620000"))).isFalse();
    assertThat(Divisions.relatedToAny("610103", List.of("620000", "610100000000"))).isTrue();
  }
}
