package org.anlan.api.access;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.UnitId;

/**
 * Who is calling.
 *
 * @param name the account's sign-in name; what stands in stamps, logs and the audit trail
 * @param person the person behind the account, if it is one's
 * @param subtree the unit below which the caller sees and acts; empty: everywhere
 */
public record Caller(
    String name, Set<Role> roles, Optional<PersonId> person, Optional<UnitId> subtree) {
  /** The runtime itself: schedulers, start-up, imports at install. */
  public static final Caller SYSTEM =
      new Caller("system", Set.of(), Optional.empty(), Optional.empty());

  public Caller {
    Objects.requireNonNull(name);
    roles = Set.copyOf(roles);
    Objects.requireNonNull(person);
    Objects.requireNonNull(subtree);
  }

  /** Whether this is the runtime itself, which may do everything. */
  public boolean isSystem() {
    return name.equals(SYSTEM.name);
  }
}
