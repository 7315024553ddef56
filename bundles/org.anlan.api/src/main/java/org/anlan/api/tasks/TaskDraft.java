package org.anlan.api.tasks;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anlan.api.Draft;
import org.anlan.api.Faults;
import org.anlan.api.Link;
import org.anlan.api.Party;
import org.anlan.api.Text;
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
  private static final Pattern PATH = Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+)*");

  @Override
  public void check(Faults faults) {
    faults
        .text("/title", title, 300)
        .text("/detail", detail, 5000)
        .required("/assignee", assignee)
        .text("/originKey", originKey, 100);
    origin.ifPresent(
        link ->
            faults.when(
                link.entity().length() > 64 || !PATH.matcher(link.entity()).matches(),
                "/origin/entity",
                Text.of("须为集合路径，如 activations", "must be a collection's path, as in activations")));
  }
}
