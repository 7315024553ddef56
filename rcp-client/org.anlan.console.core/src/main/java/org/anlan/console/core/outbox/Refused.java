package org.anlan.console.core.outbox;

import java.time.Instant;
import java.util.Objects;
import org.anlan.api.Text;

/**
 * An entry that the server doesn't take, and why; it is kept until somebody decides about it.
 *
 * @param at when it was refused
 */
public record Refused(Item item, Text reason, Instant at) {
  public Refused {
    Objects.requireNonNull(item);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(at);
  }
}
