package org.anlan.api.roster;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Entity;
import org.anlan.api.Stamp;

/**
 * A person of the roster.
 *
 * @param unitId where the person belongs
 * @param phones best first
 */
public record Person(
    PersonId id,
    Stamp stamp,
    String name,
    Optional<UnitId> unitId,
    List<String> phones,
    Optional<String> email,
    Optional<String> note)
    implements Entity<PersonId> {
  public Person {
    Objects.requireNonNull(id);
    Objects.requireNonNull(stamp);
    Objects.requireNonNull(name);
    phones = List.copyOf(phones);
  }
}
