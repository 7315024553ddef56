package org.anlan.api.roster;

import java.util.Objects;
import org.anlan.api.Entity;
import org.anlan.api.Link;
import org.anlan.api.Party;
import org.anlan.api.Stamp;

/**
 * Who answers for what (责任/包抓).
 *
 * @param who a person or a position
 * @param what a unit ({@code roster/units}), place ({@code places}) or plan ({@code plans})
 */
public record Responsibility(
    ResponsibilityId id, Stamp stamp, ResponsibilityKind kind, Party who, Link what)
    implements Entity<ResponsibilityId> {
  public Responsibility {
    Objects.requireNonNull(id);
    Objects.requireNonNull(stamp);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(who);
    Objects.requireNonNull(what);
  }
}
