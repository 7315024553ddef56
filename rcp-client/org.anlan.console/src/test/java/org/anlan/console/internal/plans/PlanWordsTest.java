package org.anlan.console.internal.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anlan.api.Grade;
import org.anlan.api.roster.ResponsibilityKind;
import org.anlan.api.roster.Selector;
import org.anlan.api.roster.Selector.Kind;
import org.anlan.api.roster.UnitKind;
import org.anlan.console.internal.text.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanWordsTest {
  @BeforeEach
  void chinese() {
    Words.use(Locale.SIMPLIFIED_CHINESE);
  }

  private static String who(Selector selector) {
    return PlanWords.who(selector, Samples::names);
  }

  @Test
  void saysWhoIsMeant() {
    assertThat(who(Samples.UNIT)).isEqualTo("文艺路街道");
    assertThat(who(Selector.of(Kind.POSITION, Samples.POSITION))).isEqualTo("社区主任（东关社区）");
    assertThat(who(Selector.of(Kind.PERSON, new UUID(9, 9)))).isEqualTo("（已不存在）");
    assertThat(
            who(
                new Selector(
                    Kind.RESPONSIBLE_FOR_EACH_BELOW,
                    Optional.of(Samples.STREET),
                    Optional.of(ResponsibilityKind.LEADER_IN_CHARGE),
                    Optional.of(UnitKind.COMMUNITY))))
        .isEqualTo("文艺路街道下属每个社区（村）的包抓领导");
    assertThat(
            who(new Selector(Kind.ON_DUTY, Optional.empty(), Optional.empty(), Optional.empty())))
        .isEqualTo("全区当值人员");
  }

  @Test
  void saysHowLong() {
    assertThat(PlanWords.span(Duration.ofMinutes(90))).isEqualTo("1小时30分钟");
    Words.use(Locale.ENGLISH);
    assertThat(PlanWords.span(Duration.ofHours(49))).isEqualTo("2 d 1 h");
  }

  @Test
  void levelsClimb() {
    assertThat(PlanWords.levels(Set.of(Grade.I, Grade.IV, Grade.II))).isEqualTo("Ⅳ级 Ⅱ级 Ⅰ级");
  }
}
