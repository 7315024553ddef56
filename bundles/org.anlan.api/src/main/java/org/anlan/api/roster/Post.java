package org.anlan.api.roster;

import java.util.List;
import org.anlan.api.Draft;
import org.anlan.api.Faults;
import org.anlan.api.Text;

/**
 * One post of a schedule and who takes turns on it.
 *
 * @param count how many are on it at a time
 * @param rotation who takes turns, in order; each shift takes the next {@code count}
 */
public record Post(DutyRole role, String name, int count, List<PersonId> rotation)
    implements Draft {
  public Post {
    rotation = rotation == null ? List.of() : List.copyOf(rotation);
  }

  @Override
  public void check(Faults faults) {
    faults
        .required("/role", role)
        .text("/name", name, 100)
        .when(count < 1 || count > 100, "/count", Text.of("须在 1 到 100 之间", "must be from 1 to 100"))
        .when(rotation.isEmpty(), "/rotation", Text.of("至少一人", "needs at least one person"));
  }
}
