package org.anlan.api.roster;

import java.util.List;
import org.anlan.api.Draft;
import org.anlan.api.Faults;

/** A position to be made or changed. */
public record PositionDraft(UnitId unitId, String name, List<PersonId> holders) implements Draft {
  public PositionDraft {
    holders = holders == null ? List.of() : List.copyOf(holders);
  }

  @Override
  public void check(Faults faults) {
    faults.required("/unitId", unitId).text("/name", name, 200);
  }
}
