package org.anlan.api.warnings;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An earlier warning that one speaks of.
 *
 * @param sender missing in the Chinese format, which names only the identifier
 */
public record Reference(Optional<String> sender, String identifier, Optional<Instant> sent) {
  public Reference {
    Objects.requireNonNull(sender);
    Objects.requireNonNull(identifier);
    Objects.requireNonNull(sent);
  }
}
