package org.anlan.api.roster;

import java.util.Optional;
import org.anlan.api.Draft;
import org.anlan.api.Faults;

/** What is said to a swap. */
public record SwapAnswer(Optional<String> text) implements Draft {
  @Override
  public void check(Faults faults) {
    faults.text("/text", text, 500);
  }
}
