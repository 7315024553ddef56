package org.anlan.api.access;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.anlan.api.Entity;
import org.anlan.api.Stamp;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.UnitId;

/**
 * An account; its password is never part of it.
 *
 * @param username unique, compared without case
 * @param unitId the unit a {@link Role#UNIT} account is confined to
 * @param disabled whether sign-in is refused and every session ended
 */
public record User(
    UserId id,
    Stamp stamp,
    String username,
    String name,
    Set<Role> roles,
    Optional<UnitId> unitId,
    Optional<PersonId> personId,
    boolean disabled)
    implements Entity<UserId> {
  public User {
    Objects.requireNonNull(id);
    Objects.requireNonNull(stamp);
    Objects.requireNonNull(username);
    Objects.requireNonNull(name);
    roles = Set.copyOf(roles);
    Objects.requireNonNull(unitId);
    Objects.requireNonNull(personId);
  }
}
