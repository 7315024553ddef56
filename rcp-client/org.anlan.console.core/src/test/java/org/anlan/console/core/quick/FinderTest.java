package org.anlan.console.core.quick;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.anlan.console.core.quick.Choices.Choice;
import org.junit.jupiter.api.Test;

class FinderTest {
  private final Finder<Integer> finder =
      new Finder<>(
          List.of(
              new Choice<>(1, "饮用水", "箱", Optional.of("6912345")),
              new Choice<>(2, "编织袋", "条", Optional.empty()),
              new Choice<>(3, "雨衣", "件", Optional.of("YY-3")),
              new Choice<>(4, "雨靴", "双", Optional.of("6912399")),
              new Choice<>(5, "雨衣", "大号", Optional.empty())));

  @Test
  void aNameIsFoundByPinyinInitialsAndParts() {
    assertThat(found("yys")).containsExactly(1);
    assertThat(found("bianzhi")).containsExactly(2);
    assertThat(found("织袋")).containsExactly(2);
    assertThat(found("雨")).containsExactly(3, 4, 5);
    assertThat(found("zzz")).isEmpty();
  }

  @Test
  void aScannedCodeBeatsEverything() {
    assertThat(found("6912399")).containsExactly(4);
    assertThat(found("69123")).containsExactly(1, 4);
    assertThat(found("yy-3").get(0)).isEqualTo(3);
  }

  @Test
  void signsWithoutASoundAreNoHindrance() {
    Finder<Integer> tools = new Finder<>(List.of(Choice.of(1, "抢险工具（杠、锄，筐）", "套")));
    assertThat(tools.find("qxgjg", 2)).hasSize(1);
    assertThat(Reading.of("《》“”！：【】〇・").full()).doesNotContain("《");
  }

  @Test
  void nothingTypedFindsAllInTheirOrder() {
    assertThat(found(" ")).containsExactly(1, 2, 3, 4, 5);
    assertThat(finder.find("", 2)).hasSize(2);
  }

  @Test
  void onlyWhatIsTypedOutAndStandsAloneIsExact() {
    assertThat(finder.exact("饮用水").map(Choice::value)).contains(1);
    assertThat(finder.exact("yy-3").map(Choice::value)).contains(3);
    assertThat(finder.exact("雨衣")).isEmpty();
    assertThat(finder.exact("雨")).isEmpty();
  }

  private List<Integer> found(String typed) {
    return finder.find(typed, 8).stream().map(Choice::value).toList();
  }
}
