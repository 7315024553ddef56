package org.anlan.console.core.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergeTest {
  @ParameterizedTest
  @CsvSource(
      value = {
        "old, old, old, -",
        "old, new, new, -",
        "old, new, old, MINE",
        "old, old, new, THEIRS",
        "old, mine, theirs, ?",
        "'', mine, '', MINE",
        "old, '', theirs, ?"
      })
  void whatOnlyOneChangedIsChosenAndWhatBothChangedWaits(
      String before, String mine, String theirs, String chosen) {
    Merge merge = Merge.of(Map.of("a", before), Map.of("a", mine), Map.of("a", theirs));
    Optional<Side> side =
        chosen.length() > 1 ? Optional.of(Side.valueOf(chosen)) : Optional.empty();
    assertThat(merge.chosen("a")).isEqualTo(side);
    assertThat(merge.open()).isEqualTo(chosen.equals("?") ? 1 : 0);
    assertThat(merge.differing()).hasSize(chosen.equals("-") ? 0 : 1);
  }

  @Test
  void thereIsNoResultWhileAFieldWaits() {
    Merge merge = merge();
    assertThatIllegalStateException().isThrownBy(merge::result);
    merge.choose("title", Side.THEIRS);
    assertThat(merge.result())
        .containsExactly(entry("title", "flood"), entry("where", "gate"), entry("note", "new"));
  }

  @Test
  void oneSideCanBeTakenAsAWhole() {
    Merge mine = merge();
    mine.chooseAll(Side.MINE);
    assertThat(mine.result()).containsEntry("title", "water").containsEntry("where", "door");
    Merge theirs = merge();
    theirs.chooseAll(Side.THEIRS);
    assertThat(theirs.result()).containsEntry("title", "flood").containsEntry("note", "");
  }

  @Test
  void whatIsEqualIsNotAsked() {
    Map<String, String> same = Map.of("a", "1", "b", "2");
    Merge merge = Merge.of(Map.of("a", "0"), same, same);
    assertThat(merge.differing()).isEmpty();
    assertThat(merge.result()).isEqualTo(same);
  }

  private static Merge merge() {
    Map<String, String> mine = new LinkedHashMap<>();
    mine.put("title", "water");
    mine.put("where", "door");
    mine.put("note", "new");
    return Merge.of(
        Map.of("title", "rain", "where", "door"),
        mine,
        Map.of("title", "flood", "where", "gate", "note", ""));
  }
}
