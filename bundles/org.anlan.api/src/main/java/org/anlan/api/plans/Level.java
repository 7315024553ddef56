package org.anlan.api.plans;

import java.util.Optional;
import org.anlan.api.Draft;
import org.anlan.api.Faults;
import org.anlan.api.Grade;

/**
 * One level of a plan's response.
 *
 * @param name as the plan itself calls it, which need not be the grade
 */
public record Level(Grade grade, String name, Optional<String> description) implements Draft {
  @Override
  public void check(Faults faults) {
    faults
        .required("/grade", grade)
        .text("/name", name, 100)
        .text("/description", description, 2000);
  }
}
