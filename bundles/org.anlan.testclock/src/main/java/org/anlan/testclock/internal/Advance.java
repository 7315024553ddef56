package org.anlan.testclock.internal;

import java.time.Duration;
import org.anlan.api.Draft;
import org.anlan.api.Faults;

/** How much time is to go by. */
public record Advance(Duration advance) implements Draft {
  @Override
  public void check(Faults faults) {
    faults.required("/advance", advance);
  }
}
