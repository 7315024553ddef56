package org.anlan.api.roster;

import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Party;

/**
 * Somebody a selector meant.
 *
 * @param name as it was when resolved
 * @param unitId the unit the party belongs to, which is the scope of what is given to it
 * @param about the unit it is meant for, when a selector spoke of several
 */
public record Assignee(Party party, String name, Optional<UnitId> unitId, Optional<UnitId> about) {
  public Assignee {
    Objects.requireNonNull(party);
    Objects.requireNonNull(name);
    Objects.requireNonNull(unitId);
    Objects.requireNonNull(about);
  }
}
