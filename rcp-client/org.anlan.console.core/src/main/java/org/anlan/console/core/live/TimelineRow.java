package org.anlan.console.core.live;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.anlan.api.log.LogEntry;
import org.anlan.console.core.outbox.Item;

/** One row of the log's timeline. */
public sealed interface TimelineRow {
  /** A day begins (in reading order: what follows was on that day). */
  record Day(LocalDate day) implements TimelineRow {}

  /**
   * An entry of the log.
   *
   * @param correctedBy the number of the newest entry that corrects it, if one does
   * @param corrects the number of the one it corrects, if it does and that one is known here
   */
  record Written(LogEntry entry, Optional<Long> correctedBy, Optional<Long> corrects)
      implements TimelineRow {}

  /** An entry that waits to be sent. */
  record Waiting(Item item) implements TimelineRow {}

  /** When it happened, for what is no day. */
  static Instant at(TimelineRow row, Instant otherwise) {
    if (row instanceof Written written) {
      return written.entry().occurredAt();
    }
    if (row instanceof Waiting waiting) {
      return waiting.item().entry().occurredAt().orElse(otherwise);
    }
    return otherwise;
  }
}
