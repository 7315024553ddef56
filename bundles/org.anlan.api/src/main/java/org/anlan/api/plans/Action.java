package org.anlan.api.plans;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.anlan.api.Draft;
import org.anlan.api.Faults;
import org.anlan.api.Grade;
import org.anlan.api.Text;
import org.anlan.api.roster.Selector;

/**
 * What is done at some levels by whom within what time; it becomes tasks.
 *
 * @param key names it within the plan, the same from version to version
 * @param levels at which levels it is done
 * @param within how long after the level was reached it is due; empty: no clock
 */
public record Action(
    String key,
    Set<Grade> levels,
    String title,
    Optional<String> detail,
    Selector who,
    Optional<Duration> within)
    implements Draft {
  public Action {
    levels = levels == null ? Set.of() : Set.copyOf(levels);
  }

  @Override
  public void check(Faults faults) {
    faults
        .text("/key", key, 60)
        .when(levels.isEmpty(), "/levels", Text.of("至少一个级别", "needs at least one level"))
        .text("/title", title, 300)
        .text("/detail", detail, 5000)
        .required("/who", who)
        .nested("/who", who);
    within.ifPresent(
        w ->
            faults.when(
                w.isNegative() || w.isZero() || w.compareTo(Duration.ofDays(366)) > 0,
                "/within",
                Text.of("须大于 0 且不超过一年", "must be over 0 and at most a year")));
  }
}
