package org.anlan.api.plans;

import java.util.Optional;
import org.anlan.api.Draft;
import org.anlan.api.Faults;
import org.anlan.api.Grade;
import org.anlan.api.incidents.IncidentId;
import org.anlan.api.warnings.WarningId;

/** A response to be started. */
public record NewActivation(
    Grade level,
    boolean drill,
    Optional<WarningId> warningId,
    Optional<IncidentId> incidentId,
    Optional<String> reason)
    implements Draft {
  @Override
  public void check(Faults faults) {
    faults.required("/level", level).text("/reason", reason, 1000);
  }
}
