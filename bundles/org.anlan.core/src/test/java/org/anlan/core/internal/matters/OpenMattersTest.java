package org.anlan.core.internal.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Link;
import org.anlan.api.Text;
import org.anlan.api.matters.OpenMatter;
import org.junit.jupiter.api.Test;

class OpenMattersTest {
  private static final Instant NOW = Instant.parse("2025-07-01T00:00:00Z");

  private static OpenMatter matter(String kind, int age, Optional<Integer> due, boolean late) {
    return new OpenMatter(
        kind,
        new Link("tasks", UUID.randomUUID()),
        Text.of("题", "title"),
        Text.of("下一步", "next"),
        NOW.minusSeconds(age),
        due.map(NOW::plusSeconds),
        late,
        Optional.empty(),
        false,
        Optional.empty());
  }

  @Test
  void lateFirstThenByDueThenByAge() {
    List<OpenMatter> a =
        List.of(
            matter("old", 100, Optional.empty(), false),
            matter("young", 1, Optional.empty(), false),
            matter("later", 5, Optional.of(60), false));
    List<OpenMatter> b =
        List.of(
            matter("soon", 5, Optional.of(30), false), matter("late", 5, Optional.of(-5), true));
    assertThat(new OpenMatters(List.of(() -> a, () -> b)).list())
        .extracting(OpenMatter::kind)
        .containsExactly("late", "soon", "later", "old", "young");
  }

  @Test
  void sourceThatFailsHidesOnlyItsOwn() {
    OpenMatters matters =
        new OpenMatters(
            List.of(
                () -> {
                  throw new IllegalStateException("broken");
                },
                () -> List.of(matter("there", 1, Optional.empty(), false))));
    assertThat(matters.list()).extracting(OpenMatter::kind).containsExactly("there");
  }
}
