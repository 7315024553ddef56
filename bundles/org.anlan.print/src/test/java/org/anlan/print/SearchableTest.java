package org.anlan.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchableTest {
  @Test
  void aRadicalBecomesTheCharacterThatLooksLikeIt() {
    String table =
        """
        begincmap
        2 beginbfrange
        <0010> <0010> <2F47>
        <0020> <0022> <2F00>
        endbfrange
        endcmap
        """;
    assertThat(Searchable.mended(table, Map.of(0x2f47, 0x65e5, 0x2f00, 0x4e00)))
        .contains("4 beginbfchar\n<0010> <65E5>\n<0020> <4E00>\n<0021> <2F01>\n<0022> <2F02>\n")
        .startsWith("begincmap")
        .contains("endbfchar")
        .endsWith("endcmap\n")
        .doesNotContain("bfrange");
  }

  @Test
  void everyOtherCharacterStaysAlsoOutsideTheFirstPlane() {
    String table = "1 beginbfrange\n<0001> <0002> <D876DDEB>\nendbfrange\n";
    assertThat(Searchable.mended(table, Map.of()))
        .contains("<0001> <D876DDEB>")
        .contains("<0002> <D876DDEC>");
  }

  @Test
  void noSectionHasMoreThanAHundredEntries() {
    String mended =
        Searchable.mended("1 beginbfrange\n<0001> <00FA> <4E00>\nendbfrange\n", Map.of());
    assertThat(mended.split("100 beginbfchar")).hasSize(3);
    assertThat(mended).contains("50 beginbfchar");
  }
}
