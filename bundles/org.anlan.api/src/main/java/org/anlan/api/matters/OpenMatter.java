package org.anlan.api.matters;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Grade;
import org.anlan.api.Link;
import org.anlan.api.Text;
import org.anlan.api.roster.UnitId;

/**
 * Something that waits for somebody.
 *
 * @param kind {@code warning-unacknowledged}, {@code warning-refused}, {@code task}, {@code
 *     task-refused}, {@code report}, {@code incident}, {@code activation}, {@code obligation} …
 * @param title in words
 * @param next the one next action, in words
 * @param due when it is due, if it has a clock
 * @param late whether it is over its time
 */
public record OpenMatter(
    String kind,
    Link about,
    Text title,
    Text next,
    Instant since,
    Optional<Instant> due,
    boolean late,
    Optional<Grade> grade,
    boolean drill,
    Optional<UnitId> scope) {
  public OpenMatter {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(about);
    Objects.requireNonNull(title);
    Objects.requireNonNull(next);
    Objects.requireNonNull(since);
    Objects.requireNonNull(due);
    Objects.requireNonNull(grade);
    Objects.requireNonNull(scope);
  }
}
