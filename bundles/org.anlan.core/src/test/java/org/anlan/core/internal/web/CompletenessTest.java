package org.anlan.core.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompletenessTest {
  @Test
  void whatIsServedAtOrBelowAPathIsThere() {
    assertThat(
            Completeness.missing(
                Set.of("session", "roster/units", "roster/unit", "log"),
                List.of("session", "roster/units/{id}", "log/entries")))
        .containsExactly("roster/unit");
  }
}
