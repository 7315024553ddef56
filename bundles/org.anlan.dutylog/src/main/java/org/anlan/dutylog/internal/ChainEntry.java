package org.anlan.dutylog.internal;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An entry as it lies on disk. Nothing is interpreted: identities and links stay the text they are,
 * so that two different rows can never have the same canonical form.
 *
 * @param kind the name in capitals, as its column holds it
 * @param links {@code path/id}, separated by commas; empty if there are none
 */
public record ChainEntry(
    long number,
    String id,
    String kind,
    String text,
    Instant occurredAt,
    Instant recordedAt,
    String by,
    String links,
    boolean drill,
    boolean offline,
    Optional<String> corrects,
    String previousHash,
    String hash) {
  /** The hash before the first entry's. */
  public static final String NO_HASH = "0".repeat(64);

  public ChainEntry {
    Objects.requireNonNull(id);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(text);
    Objects.requireNonNull(occurredAt);
    Objects.requireNonNull(recordedAt);
    Objects.requireNonNull(by);
    Objects.requireNonNull(links);
    Objects.requireNonNull(corrects);
    Objects.requireNonNull(previousHash);
    Objects.requireNonNull(hash);
  }

  /** The same entry with this hash. */
  ChainEntry sealed(String newHash) {
    return new ChainEntry(
        number,
        id,
        kind,
        text,
        occurredAt,
        recordedAt,
        by,
        links,
        drill,
        offline,
        corrects,
        previousHash,
        newHash);
  }

  /** The same entry on top of the one with this number and hash. */
  ChainEntry after(long before, String hashBefore) {
    return new ChainEntry(
        before + 1,
        id,
        kind,
        text,
        occurredAt,
        recordedAt,
        by,
        links,
        drill,
        offline,
        corrects,
        hashBefore,
        hash);
  }
}
