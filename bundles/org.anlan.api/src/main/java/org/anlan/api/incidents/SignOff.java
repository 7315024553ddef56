package org.anlan.api.incidents;

import java.util.Optional;
import org.anlan.api.Draft;
import org.anlan.api.Faults;

/**
 * A leader signs a report.
 *
 * @param lateReason must be there when it is late
 */
public record SignOff(Optional<String> lateReason) implements Draft {
  @Override
  public void check(Faults faults) {
    faults.text("/lateReason", lateReason, 2000);
  }
}
