package org.anlan.api.log;

import java.util.Objects;
import java.util.UUID;
import org.anlan.api.Id;

/** The identity of a duty-log entry. */
public record LogEntryId(UUID value) implements Id {
  public LogEntryId {
    Objects.requireNonNull(value);
  }
}
