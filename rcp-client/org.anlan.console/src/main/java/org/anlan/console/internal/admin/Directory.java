package org.anlan.console.internal.admin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.api.Id;
import org.anlan.api.roster.Person;
import org.anlan.api.roster.PersonFilter;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Unit;
import org.anlan.api.roster.UnitFilter;
import org.anlan.api.roster.UnitId;
import org.anlan.client.AnlanClient;
import org.anlan.console.core.quick.Choices.Choice;
import org.anlan.console.core.quick.Finder;
import org.anlan.console.internal.table.Pages;

/** The units and people an account can belong to, and what each is called. */
record Directory(Finder<UnitId> units, Finder<PersonId> persons, Map<Id, String> names) {
  private static final int MOST = 50_000;
  private static final PersonFilter ANYBODY =
      new PersonFilter(
          java.util.Optional.empty(), java.util.Optional.empty(), java.util.Optional.empty());

  /** Reads it; not for the UI thread. */
  static Directory read(AnlanClient client) {
    List<Unit> units = Pages.all(paging -> client.units().list(UnitFilter.ALL, paging), MOST);
    List<Person> persons = Pages.all(paging -> client.persons().list(ANYBODY, paging), MOST);
    Map<Id, String> names = new HashMap<>();
    units.forEach(unit -> names.put(unit.id(), unit.name()));
    persons.forEach(person -> names.put(person.id(), person.name()));
    return new Directory(
        new Finder<>(units.stream().map(unit -> choice(unit, names)).toList()),
        new Finder<>(persons.stream().map(person -> choice(person, names)).toList()),
        names);
  }

  private static Choice<UnitId> choice(Unit unit, Map<Id, String> names) {
    String above = unit.parentId().map(names::get).orElse("");
    return new Choice<>(unit.id(), unit.name(), above, unit.code());
  }

  private static Choice<PersonId> choice(Person person, Map<Id, String> names) {
    return Choice.of(person.id(), person.name(), person.unitId().map(names::get).orElse(""));
  }
}
