package org.anlan.api.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Draft;
import org.anlan.api.Faults;
import org.anlan.api.Link;
import org.anlan.api.Text;

/**
 * An entry to be written.
 *
 * @param kind left out: a note
 * @param occurredAt left out: now
 * @param corrects the entry this one corrects; then the kind is {@link LogKind#CORRECTION}
 */
public record NewLogEntry(
    LogKind kind,
    String text,
    Optional<Instant> occurredAt,
    List<Link> links,
    boolean drill,
    boolean offline,
    Optional<LogEntryId> corrects)
    implements Draft {
  /** The longest text an entry may have. */
  public static final int LONGEST = 20_000;

  public NewLogEntry {
    links = links == null ? List.of() : List.copyOf(links);
    kind = kind == null ? LogKind.NOTE : kind;
  }

  /** An entry of the house's own about something that happens now. */
  public static NewLogEntry of(LogKind kind, String text, boolean drill, Link... links) {
    return new NewLogEntry(
        kind, text, Optional.empty(), List.of(links), drill, false, Optional.empty());
  }

  @Override
  public void check(Faults faults) {
    faults
        .text("/text", text, LONGEST)
        .when(links.size() > 50, "/links", Text.of("最多 50 个", "has more than 50"))
        .when(
            corrects.isPresent() != (kind == LogKind.CORRECTION),
            "/corrects",
            Text.of(
                "更正须指明原条目，且只有更正可以",
                "a correction, and only a correction, names the entry it corrects"));
  }
}
