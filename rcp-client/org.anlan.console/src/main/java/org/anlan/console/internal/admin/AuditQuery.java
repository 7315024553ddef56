package org.anlan.console.internal.admin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.anlan.api.access.AuditEntry;
import org.anlan.api.access.AuditFilter;

/**
 * What of the audit trail is wanted.
 *
 * @param from the first day
 * @param to the last day
 */
record AuditQuery(
    Optional<String> by,
    Optional<String> action,
    Optional<Outcome> outcome,
    Optional<LocalDate> from,
    Optional<LocalDate> to) {

  /** What the server is asked: the outcome is no filter of its own there. */
  List<AuditFilter> filters(ZoneId zone) {
    Optional<Instant> start = from.map(day -> day.atStartOfDay(zone).toInstant());
    Optional<Instant> end = to.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
    if (action.isEmpty() && outcome.equals(Optional.of(Outcome.REFUSED))) {
      return Outcome.REFUSALS.stream()
          .map(refusal -> new AuditFilter(by, Optional.of(refusal), start, end))
          .toList();
    }
    return List.of(new AuditFilter(by, action, start, end));
  }

  /** What of the answers is wanted. */
  Predicate<AuditEntry> wanted() {
    return entry -> outcome.map(o -> o == Outcome.of(entry)).orElse(true);
  }
}
