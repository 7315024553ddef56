package org.anlan.api.plans;

import java.util.Optional;
import org.anlan.api.Draft;
import org.anlan.api.Faults;
import org.anlan.api.Grade;

/** A running response is to go to another level. */
public record NewLevel(Grade level, Optional<String> reason) implements Draft {
  @Override
  public void check(Faults faults) {
    faults.required("/level", level).text("/reason", reason, 1000);
  }
}
