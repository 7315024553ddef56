package org.anlan.api.plans;

import java.util.Optional;
import org.anlan.api.Draft;
import org.anlan.api.Faults;

/** A running response ends. */
public record Ending(Optional<String> reason) implements Draft {
  @Override
  public void check(Faults faults) {
    faults.text("/reason", reason, 1000);
  }
}
