package org.anlan.api.incidents;

import java.time.Instant;
import java.util.Optional;
import org.anlan.api.Draft;
import org.anlan.api.Faults;
import org.anlan.api.Grade;
import org.anlan.api.Text;
import org.anlan.api.places.PlaceId;
import org.anlan.api.roster.UnitId;
import org.anlan.api.warnings.WarningId;

/**
 * An incident to be opened or changed.
 *
 * @param receivedAt left out: now
 * @param rulePack left out: the district's usual one
 */
public record IncidentDraft(
    String title,
    IncidentClass category,
    Optional<String> type,
    Grade grade,
    boolean drill,
    UnitId unitId,
    Instant occurredAt,
    Optional<Instant> receivedAt,
    Optional<String> source,
    Optional<String> location,
    Optional<PlaceId> placeId,
    Optional<Double> latitude,
    Optional<Double> longitude,
    Optional<String> description,
    Optional<Casualties> casualties,
    Optional<WarningId> warningId,
    Optional<String> rulePack)
    implements Draft {
  @Override
  public void check(Faults faults) {
    faults
        .text("/title", title, 200)
        .required("/category", category)
        .text("/type", type, 100)
        .required("/grade", grade)
        .required("/unitId", unitId)
        .required("/occurredAt", occurredAt)
        .text("/source", source, 200)
        .text("/location", location, 300)
        .text("/description", description, 10_000)
        .nested("/casualties", casualties.orElse(null));
    within(faults, "/latitude", latitude, 90);
    within(faults, "/longitude", longitude, 180);
    faults.when(
        latitude.isPresent() != longitude.isPresent(),
        "/longitude",
        Text.of("经纬度须同时给出", "latitude and longitude go together"));
  }

  private static void within(Faults faults, String pointer, Optional<Double> value, double most) {
    value.ifPresent(
        v ->
            faults.when(
                Double.isNaN(v) || Math.abs(v) > most,
                pointer,
                Text.of("超出范围", "is out of range")));
  }
}
