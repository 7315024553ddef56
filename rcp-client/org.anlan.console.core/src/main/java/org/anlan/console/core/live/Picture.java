package org.anlan.console.core.live;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.anlan.api.log.LogEntry;
import org.anlan.api.matters.OpenMatter;
import org.anlan.api.roster.OnDuty;

/**
 * What the duty desk last knew; kept on disk, so that it can be read without a server.
 *
 * @param at when it was so
 * @param next who comes after those on duty
 * @param newest the newest entries of the log
 */
public record Picture(
    Instant at, OnDuty onDuty, OnDuty next, List<OpenMatter> matters, List<LogEntry> newest) {
  public Picture {
    Objects.requireNonNull(at);
    Objects.requireNonNull(onDuty);
    Objects.requireNonNull(next);
    matters = List.copyOf(matters);
    newest = List.copyOf(newest);
  }

  /** Nothing has been read yet. */
  public static Picture unknown() {
    OnDuty nobody = new OnDuty(Instant.EPOCH, List.of());
    return new Picture(Instant.EPOCH, nobody, nobody, List.of(), List.of());
  }

  /** Whether it was ever read. */
  public boolean known() {
    return at.isAfter(Instant.EPOCH);
  }
}
