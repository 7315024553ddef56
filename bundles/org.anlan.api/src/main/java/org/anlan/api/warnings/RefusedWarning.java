package org.anlan.api.warnings;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Entity;
import org.anlan.api.Fault;
import org.anlan.api.Stamp;

/**
 * A file that should have been a warning, kept as it came: a real warning in bad form must not
 * vanish.
 *
 * @param sha256 of the file, 64 hex digits
 * @param settledBy who looked at it and decided what to do
 */
public record RefusedWarning(
    RefusedId id,
    Stamp stamp,
    String source,
    String mediaType,
    int size,
    String sha256,
    List<Fault> faults,
    Optional<Instant> settledAt,
    Optional<String> settledBy,
    Optional<String> remark)
    implements Entity<RefusedId> {
  public RefusedWarning {
    Objects.requireNonNull(id);
    Objects.requireNonNull(stamp);
    Objects.requireNonNull(source);
    Objects.requireNonNull(mediaType);
    Objects.requireNonNull(sha256);
    faults = List.copyOf(faults);
  }
}
