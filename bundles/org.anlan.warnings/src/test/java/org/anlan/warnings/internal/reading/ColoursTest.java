package org.anlan.warnings.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.anlan.api.Colour;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColoursTest {
  @ParameterizedTest
  @CsvSource({
    "extreme,RED",
    "severe,ORANGE",
    "moderate,YELLOW",
    "minor,BLUE",
    "unknown,",
  })
  void severitiesStandForColours(String severity, Colour colour) {
    assertThat(of(Map.of(), "some headline", severity).orElse(null)).isEqualTo(colour);
  }

  @ParameterizedTest
  @CsvSource({
    "清江市气象台发布暴雨蓝色预警,BLUE",
    "清江市气象台发布暴雨红色预警信号,RED",
    "将暴雨黄色预警升级为橙色预警,ORANGE",
    "将暴雨橙色预警降级为蓝色,BLUE",
    "Yellow warning of rain,YELLOW",
    "Orange early warning,ORANGE",
    "RED-warning,RED",
    "Red Flag Warning,BLUE",
    "Blue Alert for a car,BLUE",
    "Red tide,BLUE",
    "红色旅游景点关闭,BLUE"
  })
  void headlinesSayColours(String headline, Colour colour) {
    assertThat(of(Map.of(), headline, "minor")).contains(colour);
  }

  @ParameterizedTest
  @CsvSource({
    "awareness_level,2; yellow; Moderate,YELLOW",
    "AlertLevel,Orange,ORANGE",
    "alertcolor,红色,RED",
    "预警级别,橙色,ORANGE",
    "vehicleColor,Red,BLUE",
    "hair colour,Red,BLUE",
    "awareness_level,4,BLUE",
    "remark,Red,BLUE"
  })
  void parametersSayColours(String name, String value, Colour colour) {
    assertThat(of(Map.of(name, List.of(value)), "headline", "minor")).contains(colour);
  }

  @ParameterizedTest
  @CsvSource({"awareness_level,red,发布暴雨蓝色预警,RED"})
  void parametersGoBeforeHeadlines(String name, String value, String headline, Colour colour) {
    assertThat(of(Map.of(name, List.of(value)), headline, "minor")).contains(colour);
  }

  private static java.util.Optional<Colour> of(
      Map<String, List<String>> parameters, String headline, String severity) {
    return Colours.of(Map.of(), parameters, headline, severity);
  }
}
