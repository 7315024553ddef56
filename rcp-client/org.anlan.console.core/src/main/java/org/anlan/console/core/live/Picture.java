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

  /** Nothing is known yet. */
  public static Picture empty(Instant at) {
    OnDuty nobody = new OnDuty(at, List.of());
    return new Picture(at, nobody, nobody, List.of(), List.of());
  }
}
