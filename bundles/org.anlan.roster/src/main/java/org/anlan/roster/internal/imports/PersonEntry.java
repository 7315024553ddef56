package org.anlan.roster.internal.imports;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.anlan.api.roster.Person;
import org.anlan.api.roster.PersonDraft;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.UnitId;

/** A person a file speaks of in one or more rows. */
final class PersonEntry {
  private final Line first;
  private final String name;
  private final Optional<UnitEntry> unit;
  private final Set<String> phones = new LinkedHashSet<>();
  private Optional<String> note = Optional.empty();
  private Optional<Person> before = Optional.empty();
  private Optional<PersonId> id = Optional.empty();
  private boolean holdsPosition;

  PersonEntry(Line first, String name, Optional<UnitEntry> unit) {
    this.first = first;
    this.name = name;
    this.unit = unit;
  }

  Line first() {
    return first;
  }

  String name() {
    return name;
  }

  Optional<UnitEntry> unit() {
    return unit;
  }

  Set<String> phones() {
    return phones;
  }

  Optional<Person> before() {
    return before;
  }

  PersonId id() {
    return id.orElseThrow();
  }

  void read(Line line, List<String> numbers, Notes notes) {
    phones.addAll(numbers);
    holdsPosition |= line.has(Column.POSITION);
    Optional<String> said = line.get(Column.NOTE);
    if (note.isPresent() && said.isPresent() && !note.equals(said)) {
      notes.fault(
          line,
          Column.NOTE,
          "与第 " + first.number() + " 行不一致",
          "row " + first.number() + " says otherwise");
    }
    note = note.or(() -> said);
  }

  /** It is this one, who is there already. */
  void is(Person known) {
    before = Optional.of(known);
    id = Optional.of(known.id());
  }

  void isNew(Supplier<UUID> ids) {
    id = Optional.of(new PersonId(ids.get()));
  }

  /** Whether somebody can be found for it yet. */
  boolean isOpen() {
    return id.isEmpty();
  }

  /** As the person is to be. Who is given a position elsewhere stays where they belong. */
  PersonDraft draft() {
    Optional<UnitId> said = unit.map(UnitEntry::id);
    Optional<UnitId> known = before.flatMap(Person::unitId);
    boolean moves = known.isEmpty() || (said.isPresent() && !holdsPosition);
    return new PersonDraft(
        name,
        moves ? said : known,
        phones.isEmpty() ? before.map(Person::phones).orElse(List.of()) : List.copyOf(phones),
        before.flatMap(Person::email),
        note.or(() -> before.flatMap(Person::note)));
  }

  boolean isChanged() {
    return before
        .map(
            p ->
                !new PersonDraft(p.name(), p.unitId(), p.phones(), p.email(), p.note())
                    .equals(draft()))
        .orElse(false);
  }
}
