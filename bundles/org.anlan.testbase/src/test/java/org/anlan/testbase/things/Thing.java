package org.anlan.testbase.things;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Draft;
import org.anlan.api.Entity;
import org.anlan.api.Faults;
import org.anlan.api.Id;
import org.anlan.api.Stamp;
import org.anlan.api.roster.UnitId;

/** What a domain looks like, in small. */
public record Thing(
    ThingId id, Stamp stamp, String name, Optional<UnitId> unitId, List<String> tags)
    implements Entity<Thing.ThingId> {
  public record ThingId(UUID value) implements Id {}

  public record Filter(Optional<String> q) {}

  public record NewThing(String name, Optional<UnitId> unitId, List<String> tags) implements Draft {
    @Override
    public void check(Faults faults) {
      faults.text("/name", name, 200);
    }
  }
}
