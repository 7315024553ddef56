package org.anlan.api.log;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which entries are wanted; the list is newest first.
 *
 * @param link the identity of something they are linked to
 */
public record LogFilter(
    Optional<LogKind> kind,
    Optional<UUID> link,
    Optional<String> by,
    Optional<Instant> from,
    Optional<Instant> to,
    Optional<Boolean> drill,
    Optional<String> q) {
  /** All entries. */
  public static final LogFilter ALL =
      new LogFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
}
