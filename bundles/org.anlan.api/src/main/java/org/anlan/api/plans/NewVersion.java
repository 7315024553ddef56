package org.anlan.api.plans;

import java.util.Optional;
import org.anlan.api.Draft;
import org.anlan.api.Faults;

/** A new version of a plan, not yet approved. */
public record NewVersion(PlanContent content, Optional<String> note) implements Draft {
  @Override
  public void check(Faults faults) {
    faults.required("/content", content).nested("/content", content).text("/note", note, 1000);
  }
}
