package org.anlan.dutylog.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the next entry is put on.
 *
 * @param highWater the latest time at which an entry was recorded so far; never falls
 */
public record Tip(long number, String hash, Instant highWater) {
  /**
   * Entries recorded later than this after what they tell of are found by an index of their own.
   */
  public static final Duration PROMPT = Duration.ofDays(1);

  public Tip {
    Objects.requireNonNull(hash);
    Objects.requireNonNull(highWater);
  }

  /** The tip of a log without entries. */
  public static Tip none() {
    return new Tip(0, ChainEntry.NO_HASH, Instant.EPOCH);
  }

  /** The tip once this entry is on. */
  Tip with(ChainEntry entry) {
    Instant recorded = entry.recordedAt();
    return new Tip(
        entry.number(), entry.hash(), recorded.isAfter(highWater) ? recorded : highWater);
  }

  /** The time an entry tells of, if it was recorded long after it; this is the tip with it. */
  public Optional<Instant> lateAt(Instant occurredAt) {
    return Optional.of(occurredAt).filter(at -> at.isBefore(highWater.minus(PROMPT)));
  }
}
