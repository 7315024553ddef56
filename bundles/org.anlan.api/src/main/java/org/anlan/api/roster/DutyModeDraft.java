package org.anlan.api.roster;

import java.util.Optional;
import org.anlan.api.Draft;
import org.anlan.api.Faults;

/** A mode to be switched to. */
public record DutyModeDraft(UnitId unitId, DutyMode mode, Optional<String> reason)
    implements Draft {
  @Override
  public void check(Faults faults) {
    faults.required("/unitId", unitId).required("/mode", mode).text("/reason", reason, 500);
  }
}
