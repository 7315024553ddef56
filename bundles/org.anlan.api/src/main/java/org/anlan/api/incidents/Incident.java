package org.anlan.api.incidents;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Entity;
import org.anlan.api.Grade;
import org.anlan.api.Stamp;
import org.anlan.api.places.PlaceId;
import org.anlan.api.roster.UnitId;
import org.anlan.api.warnings.WarningId;

/**
 * A sudden event (突发事件).
 *
 * @param type event code or words, finer than the class
 * @param unitId whose area it is in
 * @param receivedAt when the duty room learnt of it: the report clocks start here
 * @param rulePack by which rules its reports are due
 */
public record Incident(
    IncidentId id,
    Stamp stamp,
    String title,
    IncidentClass category,
    Optional<String> type,
    Grade grade,
    IncidentState state,
    boolean drill,
    UnitId unitId,
    Instant occurredAt,
    Instant receivedAt,
    Optional<String> source,
    Optional<String> location,
    Optional<PlaceId> placeId,
    Optional<Double> latitude,
    Optional<Double> longitude,
    Optional<String> description,
    Casualties casualties,
    Optional<WarningId> warningId,
    String rulePack,
    Optional<Instant> closedAt,
    Optional<String> closing)
    implements Entity<IncidentId> {
  public Incident {
    Objects.requireNonNull(id);
    Objects.requireNonNull(stamp);
    Objects.requireNonNull(title);
    Objects.requireNonNull(category);
    Objects.requireNonNull(grade);
    Objects.requireNonNull(state);
    Objects.requireNonNull(unitId);
    Objects.requireNonNull(occurredAt);
    Objects.requireNonNull(receivedAt);
    Objects.requireNonNull(casualties);
    Objects.requireNonNull(rulePack);
  }
}
