package org.anlan.api.tasks;

import java.time.Instant;
import java.util.Optional;
import org.anlan.api.Draft;
import org.anlan.api.Faults;
import org.anlan.api.Link;
import org.anlan.api.Party;
import org.anlan.api.roster.UnitId;

/**
 * A task to be given out, or what may be changed of one that is.
 *
 * @param originKey names it within its origin; a second open one of the same origin, key, assignee
 *     and {@code about} is refused
 */
public record TaskDraft(
    String title,
    Optional<String> detail,
    Party assignee,
    Optional<UnitId> about,
    Optional<Instant> dueAt,
    boolean drill,
    Optional<Link> origin,
    Optional<String> originKey)
    implements Draft {
  @Override
  public void check(Faults faults) {
    faults
        .text("/title", title, 300)
        .text("/detail", detail, 5000)
        .required("/assignee", assignee)
        .text("/originKey", originKey, 100);
  }
}
