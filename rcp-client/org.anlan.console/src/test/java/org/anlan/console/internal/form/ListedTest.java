package org.anlan.console.internal.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListedTest {
  private static final List<String> ABC = List.of("a", "b", "c");

  @Test
  void oneIsDifferent() {
    assertThat(Listed.with(ABC, 1, "x")).containsExactly("a", "x", "c");
    assertThat(Listed.inserted(ABC, 0, "x")).containsExactly("x", "a", "b", "c");
    assertThat(Listed.inserted(ABC, 3, "x")).containsExactly("a", "b", "c", "x");
    assertThat(Listed.without(ABC, 2)).containsExactly("a", "b");
  }

  @Test
  void oneIsMovedAndNeverBeyondAnEnd() {
    assertThat(Listed.moved(ABC, 0, 1)).containsExactly("b", "a", "c");
    assertThat(Listed.moved(ABC, 2, -2)).containsExactly("c", "a", "b");
    assertThat(Listed.moved(ABC, 0, -1)).isEqualTo(ABC);
    assertThat(Listed.moved(ABC, 2, 1)).isEqualTo(ABC);
  }
}
