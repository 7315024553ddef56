package org.anlan.console.itest;

import java.time.Instant;
import java.util.Optional;
import org.anlan.api.Grade;
import org.anlan.api.Paging;
import org.anlan.api.incidents.Incident;
import org.anlan.api.incidents.IncidentClass;
import org.anlan.api.incidents.IncidentDraft;
import org.anlan.api.roster.UnitFilter;
import org.anlan.client.AnlanClient;

/** What tests find in the runtime before they begin. */
final class Given {
  private Given() {}

  /** An incident of grade IV that happened now. */
  static Incident incident(AnlanClient client, String title) {
    var unit = client.units().list(UnitFilter.ALL, Paging.first(1)).items().get(0);
    return client
        .incidents()
        .add(
            new IncidentDraft(
                title,
                IncidentClass.ACCIDENT,
                Optional.empty(),
                Grade.IV,
                false,
                unit.id(),
                Instant.now(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("west gate"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("first call"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }
}
