package org.anlan.roster.internal.imports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anlan.api.roster.Person;
import org.anlan.api.roster.Position;
import org.anlan.api.roster.Unit;
import org.anlan.api.roster.UnitId;

/**
 * The roster before an import.
 *
 * @param within the units the caller is confined to; empty: all
 */
public record Snapshot(
    List<Unit> units, List<Person> people, List<Position> positions, Optional<Set<UnitId>> within) {
  public Snapshot {
    units = List.copyOf(units);
    people = List.copyOf(people);
    positions = List.copyOf(positions);
  }
}
