package org.anlan.api.warnings;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Colour;
import org.anlan.api.Entity;
import org.anlan.api.Grade;
import org.anlan.api.Stamp;

/**
 * A warning from outside, the same record whatever its dialect (预警).
 *
 * @param source through what it came: an account's or a source plugin's name
 * @param sender who issued it, as it says
 * @param headline the first part's, or made of its event and colour
 * @param grade what locking, sorting and colours use; empty if it doesn't say
 * @param effectiveAt the earliest time of its parts, else when it was sent
 * @param expiresAt the latest end of its parts; empty: until cancelled
 * @param supersededBy the update or cancellation that ended it
 */
public record Warning(
    WarningId id,
    Stamp stamp,
    String source,
    Dialect dialect,
    String identifier,
    String sender,
    Instant sentAt,
    Instant receivedAt,
    WarningStatus status,
    MessageType messageType,
    String scope,
    String headline,
    Optional<Colour> colour,
    Optional<Grade> grade,
    Instant effectiveAt,
    Optional<Instant> expiresAt,
    List<Reference> references,
    Optional<String> note,
    List<Info> infos,
    WarningState state,
    Optional<WarningId> supersededBy,
    Signature signature,
    Optional<Instant> acknowledgedAt,
    Optional<String> acknowledgedBy)
    implements Entity<WarningId> {
  public Warning {
    Objects.requireNonNull(id);
    Objects.requireNonNull(stamp);
    Objects.requireNonNull(source);
    Objects.requireNonNull(dialect);
    Objects.requireNonNull(identifier);
    Objects.requireNonNull(sender);
    Objects.requireNonNull(sentAt);
    Objects.requireNonNull(receivedAt);
    Objects.requireNonNull(status);
    Objects.requireNonNull(messageType);
    Objects.requireNonNull(scope);
    Objects.requireNonNull(headline);
    Objects.requireNonNull(effectiveAt);
    Objects.requireNonNull(state);
    Objects.requireNonNull(signature);
    references = List.copyOf(references);
    infos = List.copyOf(infos);
  }

  /** Whether it is for practice only and must never start anything real. */
  public boolean drill() {
    return status != WarningStatus.ACTUAL;
  }
}
