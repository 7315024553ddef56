package org.anlan.api.log;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Entity;
import org.anlan.api.Link;
import org.anlan.api.Stamp;

/**
 * One immutable entry of the duty log (值班日志).
 *
 * @param number its place in the chain, from 1, without holes
 * @param occurredAt when it happened, as the writer says
 * @param recordedAt when the log took it
 * @param by who wrote it
 * @param offline whether it was written while the server was away and sent later
 * @param corrects the entry this one corrects, if it does
 * @param previousHash the hash of the entry before, 64 hex digits; of the first one 64 zeros
 * @param hash over the canonical form of this entry, which docs/log-verification.md describes
 */
public record LogEntry(
    LogEntryId id,
    Stamp stamp,
    long number,
    LogKind kind,
    String text,
    Instant occurredAt,
    Instant recordedAt,
    String by,
    List<Link> links,
    boolean drill,
    boolean offline,
    Optional<LogEntryId> corrects,
    String previousHash,
    String hash)
    implements Entity<LogEntryId> {
  public LogEntry {
    Objects.requireNonNull(id);
    Objects.requireNonNull(stamp);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(text);
    Objects.requireNonNull(occurredAt);
    Objects.requireNonNull(recordedAt);
    Objects.requireNonNull(by);
    links = List.copyOf(links);
    Objects.requireNonNull(corrects);
    Objects.requireNonNull(previousHash);
    Objects.requireNonNull(hash);
  }
}
