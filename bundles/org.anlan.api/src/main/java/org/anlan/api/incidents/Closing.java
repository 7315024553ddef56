package org.anlan.api.incidents;

import org.anlan.api.Draft;
import org.anlan.api.Faults;

/** An incident is over. */
public record Closing(String conclusion) implements Draft {
  @Override
  public void check(Faults faults) {
    faults.text("/conclusion", conclusion, 10_000);
  }
}
