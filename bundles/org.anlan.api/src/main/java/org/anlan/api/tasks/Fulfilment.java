package org.anlan.api.tasks;

import java.time.LocalDate;
import java.util.Optional;
import org.anlan.api.Draft;
import org.anlan.api.Faults;

/**
 * What was done in a round.
 *
 * @param zero there was nothing to report: the zero report itself
 * @param period the first day of the round it answers; empty: the current one. So a late answer
 *     counts for the round it was owed for, never for the one that runs now
 */
public record Fulfilment(boolean zero, Optional<String> result, Optional<LocalDate> period)
    implements Draft {
  /** An answer to the current round. */
  public static Fulfilment of(boolean zero, Optional<String> result) {
    return new Fulfilment(zero, result, Optional.empty());
  }

  @Override
  public void check(Faults faults) {
    faults.text("/result", result, 5000);
  }
}
