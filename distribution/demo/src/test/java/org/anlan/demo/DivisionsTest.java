package org.anlan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionsTest {
  @ParameterizedTest
  @CsvSource({
    "测绘社区居民委员会, 测绘社区",
    "友谊社区居委会, 友谊社区",
    "东村村民委员会, 东村",
    "西村村委会, 西村",
    "文艺路街道, 文艺路街道",
    "碑林区, 碑林区"
  })
  void callsACommunityAsPeopleDo(String division, String name) {
    assertThat(Divisions.name(division)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"610103, 000 0000 0000", "610103006, 000 0000 0006", "610103006011, 000 0000 6011"})
  void makesANumberNobodyHas(String code, String phone) {
    assertThat(Divisions.phone(code)).isEqualTo(phone);
  }
}
