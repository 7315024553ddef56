package org.anlan.api.resources;

import java.util.List;
import java.util.Optional;
import org.anlan.api.Draft;
import org.anlan.api.Faults;
import org.anlan.api.places.PlaceId;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.UnitId;

/** A store to be made or changed. */
public record StoreDraft(
    String name,
    UnitId unitId,
    Optional<String> address,
    Optional<PlaceId> placeId,
    Optional<PersonId> keeperId,
    List<Minimum> minimums)
    implements Draft {
  public StoreDraft {
    minimums = minimums == null ? List.of() : List.copyOf(minimums);
  }

  @Override
  public void check(Faults faults) {
    faults
        .text("/name", name, 200)
        .required("/unitId", unitId)
        .text("/address", address, 300)
        .each("/minimums", minimums);
  }
}
