package org.anlan.api.tasks;

import java.util.Optional;
import org.anlan.api.Draft;
import org.anlan.api.Faults;

/**
 * What was done in a round.
 *
 * @param zero there was nothing to report: the zero report itself
 */
public record Fulfilment(boolean zero, Optional<String> result) implements Draft {
  @Override
  public void check(Faults faults) {
    faults.text("/result", result, 5000);
  }
}
