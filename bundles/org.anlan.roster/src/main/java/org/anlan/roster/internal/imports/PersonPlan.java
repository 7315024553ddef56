package org.anlan.roster.internal.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.anlan.api.roster.Person;
import org.anlan.api.roster.PersonDraft;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.UnitId;

/**
 * What a file makes of the people. Rows of one name are the same person if they share a telephone
 * number, or the unit where one of them has no number; so it is with people who are there already,
 * and one person of that name in that unit may have got a new number.
 */
final class PersonPlan {
  private final UnitPlan units;
  private final Notes notes;
  private final Supplier<UUID> ids;
  private final Map<String, List<Person>> knownByPhone = new HashMap<>();
  private final Map<String, List<Person>> knownByUnit = new HashMap<>();
  private final List<PersonEntry> all = new ArrayList<>();
  private final Map<Integer, PersonEntry> byLine = new HashMap<>();
  private final Map<String, PersonEntry> byPhone = new HashMap<>();
  private final Map<String, List<PersonEntry>> byUnit = new HashMap<>();
  private final Map<String, PersonEntry> withoutPhone = new HashMap<>();
  private final Set<PersonId> claimed = new HashSet<>();

  PersonPlan(Snapshot before, UnitPlan units, Notes notes, Supplier<UUID> ids) {
    this.units = units;
    this.notes = notes;
    this.ids = ids;
    for (Person person : before.people()) {
      for (String phone : person.phones()) {
        put(knownByPhone, key(person.name(), phone), person);
      }
      put(knownByUnit, key(person.name(), person.unitId()), person);
    }
  }

  void read(List<Line> lines) {
    for (Line line : lines) {
      if (line.has(Column.NAME) && isClear(line)) {
        take(line);
      } else if (!line.has(Column.NAME)) {
        checkNobody(line);
      }
    }
    all.forEach(this::matchByPhone);
    all.stream().filter(PersonEntry::isOpen).forEach(this::matchByUnit);
    all.forEach(this::check);
  }

  /** The person a row speaks of, if it is clear who. */
  Optional<PersonEntry> of(Line line) {
    return Optional.ofNullable(byLine.get(line.number())).filter(entry -> !entry.isOpen());
  }

  List<ImportPlan.Write<PersonId, PersonDraft>> added() {
    return all.stream()
        .filter(entry -> !entry.isOpen() && entry.before().isEmpty())
        .map(entry -> new ImportPlan.Write<>(entry.id(), 0, entry.draft()))
        .toList();
  }

  List<ImportPlan.Write<PersonId, PersonDraft>> changed() {
    return all.stream()
        .filter(PersonEntry::isChanged)
        .map(entry -> new ImportPlan.Write<>(entry.id(), 0, entry.draft()))
        .toList();
  }

  /** Whether the row's unit, if it names one, was found. */
  private boolean isClear(Line line) {
    return (!line.has(Column.UNIT) && !line.has(Column.CODE)) || units.of(line).isPresent();
  }

  private void take(Line line) {
    String name = line.get(Column.NAME).orElseThrow();
    List<String> phones = line.get(Column.PHONES).map(Phones::of).orElse(List.of());
    Optional<UnitEntry> unit = units.of(line);
    String place = key(name, unit.map(UnitEntry::id));
    List<PersonEntry> there = byUnit.getOrDefault(place, List.of());
    if (phones.isEmpty() && there.size() > 1) {
      ambiguous(line);
      return;
    }
    PersonEntry entry =
        sharing(name, phones)
            .or(() -> phones.isEmpty() ? there.stream().findFirst() : Optional.empty())
            .or(() -> Optional.ofNullable(withoutPhone.get(place)))
            .orElseGet(() -> open(line, name, unit, place));
    byLine.put(line.number(), entry);
    entry.read(line, phones, notes);
    phones.forEach(phone -> byPhone.putIfAbsent(key(name, phone), entry));
    if (entry.phones().isEmpty()) {
      withoutPhone.put(place, entry);
    } else {
      withoutPhone.remove(place, entry);
    }
  }

  private Optional<PersonEntry> sharing(String name, List<String> phones) {
    return phones.stream()
        .map(phone -> Optional.ofNullable(byPhone.get(key(name, phone))))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private PersonEntry open(Line line, String name, Optional<UnitEntry> unit, String place) {
    PersonEntry entry = new PersonEntry(line, name, unit);
    all.add(entry);
    put(byUnit, place, entry);
    return entry;
  }

  private void matchByPhone(PersonEntry entry) {
    List<Person> found =
        entry.phones().stream()
            .flatMap(p -> knownByPhone.getOrDefault(key(entry.name(), p), List.of()).stream())
            .distinct()
            .toList();
    Optional<UnitId> unit = entry.unit().map(UnitEntry::id);
    List<Person> here = found.stream().filter(p -> p.unitId().equals(unit)).toList();
    match(entry, here.isEmpty() ? found : here);
  }

  private void matchByUnit(PersonEntry entry) {
    if (notes.good(entry.first())) {
      String place = key(entry.name(), entry.unit().map(UnitEntry::id));
      match(
          entry,
          knownByUnit.getOrDefault(place, List.of()).stream()
              .filter(person -> !claimed.contains(person.id()))
              .toList());
      if (entry.isOpen() && notes.good(entry.first())) {
        entry.isNew(ids);
      }
    }
  }

  private void match(PersonEntry entry, List<Person> found) {
    if (found.size() > 1) {
      ambiguous(entry.first());
    } else if (found.size() == 1 && !claimed.add(found.get(0).id())) {
      notes.fault(
          entry.first(),
          Column.PHONES,
          "与另一行是同一个人，请把电话写在一行里",
          "is the same person as in another row: give the telephone numbers in one row");
    } else {
      found.forEach(entry::is);
    }
  }

  private void check(PersonEntry entry) {
    Line line = entry.first();
    if (entry.isOpen()) {
      return;
    }
    notes.check(line, entry.draft(), Map.of());
    Optional<UnitEntry> home = entry.before().flatMap(Person::unitId).flatMap(units::byId);
    boolean touched = entry.before().isEmpty() || entry.isChanged();
    if (touched
        && (!home.map(units::mayWrite).orElse(true) || !units.mayPut(entry.draft().unitId()))) {
      units.outside(line);
    }
    if (entry.before().isEmpty()) {
      notes.added(line);
    } else if (entry.isChanged()) {
      notes.changed(line);
    }
  }

  private void checkNobody(Line line) {
    for (Column column : List.of(Column.PHONES, Column.NOTE)) {
      if (line.has(column)) {
        notes.fault(line, column, "须填写姓名", "needs a name beside it");
      }
    }
  }

  private void ambiguous(Line line) {
    notes.fault(
        line,
        Column.NAME,
        "同名人员不止一个，请填写其电话",
        "there are several people of this name: give a telephone number that is known");
  }

  private static String key(String name, String phone) {
    return name + '\0' + phone;
  }

  private static String key(String name, Optional<UnitId> unit) {
    return name + '\0' + unit.map(id -> id.value().toString()).orElse("");
  }

  private static <T> void put(Map<String, List<T>> map, String key, T value) {
    map.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
  }
}
