package org.anlan.roster.internal;

import java.util.Optional;
import java.util.stream.Stream;
import org.anlan.api.roster.Person;
import org.anlan.api.roster.UnitId;
import org.anlan.api.search.SearchSource;
import org.anlan.roster.internal.persistence.PersonRow;
import org.anlan.roster.internal.persistence.PersonRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How persons are found. */
@Component(service = SearchSource.class)
public final class PersonSearch extends RosterSearch<Person, PersonRow> {
  /** Over this table. */
  @Activate
  public PersonSearch(@Reference PersonRows rows) {
    super("roster/persons", Person.class, rows, PersonRow::toRecord);
  }

  @Override
  protected String title(Person person) {
    return person.name();
  }

  @Override
  protected Stream<Optional<String>> texts(Person person) {
    return Stream.concat(
        person.phones().stream().map(Optional::of), Stream.of(person.email(), person.note()));
  }

  @Override
  protected Optional<UnitId> scope(Person person) {
    return person.unitId();
  }
}
