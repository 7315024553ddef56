package org.anlan.console.core.live;

import java.util.Locale;
import org.anlan.api.log.LogEntry;
import org.anlan.api.log.LogFilter;

/** The log's filter, for entries that are here already. */
public final class LogMatch {
  private LogMatch() {}

  /** Whether the filter lets the entry through, as the server's would. */
  public static boolean matches(LogFilter filter, LogEntry entry) {
    return filter.kind().map(kind -> kind == entry.kind()).orElse(true)
        && filter.by().map(by -> by.equals(entry.by())).orElse(true)
        && filter.drill().map(drill -> drill == entry.drill()).orElse(true)
        && filter
            .link()
            .map(id -> entry.links().stream().anyMatch(link -> link.id().equals(id)))
            .orElse(true)
        && filter.from().map(from -> !entry.occurredAt().isBefore(from)).orElse(true)
        && filter.to().map(to -> entry.occurredAt().isBefore(to)).orElse(true)
        && filter.q().map(q -> holds(entry.text(), q)).orElse(true);
  }

  private static boolean holds(String text, String q) {
    return text.toLowerCase(Locale.ROOT).contains(q.strip().toLowerCase(Locale.ROOT));
  }
}
