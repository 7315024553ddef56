package org.anlan.roster.internal.imports;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Position;
import org.anlan.api.roster.PositionDraft;
import org.anlan.api.roster.PositionId;
import org.anlan.api.roster.UnitId;

/** What a file makes of the positions: who is named beside one holds it, after those who do. */
final class PositionPlan {
  private final UnitPlan units;
  private final PersonPlan people;
  private final Notes notes;
  private final Supplier<UUID> ids;
  private final Map<String, Position> known = new HashMap<>();
  private final Map<String, Entry> all = new LinkedHashMap<>();

  private record Entry(
      PositionId id,
      Line first,
      UnitId unit,
      String name,
      Optional<Position> before,
      Set<PersonId> holders) {
    PositionDraft draft() {
      return new PositionDraft(unit, name, List.copyOf(holders));
    }

    boolean isChanged() {
      return before.map(p -> p.holders().size() != holders.size()).orElse(false);
    }
  }

  PositionPlan(
      Snapshot before, UnitPlan units, PersonPlan people, Notes notes, Supplier<UUID> ids) {
    this.units = units;
    this.people = people;
    this.notes = notes;
    this.ids = ids;
    for (Position position : before.positions()) {
      known.put(key(position.unitId(), position.name()), position);
    }
  }

  void read(List<Line> lines) {
    for (Line line : lines) {
      line.get(Column.POSITION).ifPresent(name -> take(line, name));
    }
  }

  List<ImportPlan.Write<PositionId, PositionDraft>> added() {
    return all.values().stream()
        .filter(entry -> entry.before().isEmpty())
        .map(entry -> new ImportPlan.Write<>(entry.id(), 0, entry.draft()))
        .toList();
  }

  List<ImportPlan.Write<PositionId, PositionDraft>> changed() {
    return all.values().stream()
        .filter(Entry::isChanged)
        .map(entry -> new ImportPlan.Write<>(entry.id(), 0, entry.draft()))
        .toList();
  }

  private void take(Line line, String name) {
    if (!line.has(Column.UNIT) && !line.has(Column.CODE)) {
      notes.fault(line, Column.UNIT, "岗位须有机构", "a position needs its unit");
    }
    Optional<UnitEntry> unit = units.of(line).filter(u -> notes.good(line));
    if (unit.isEmpty()) {
      return;
    }
    Entry entry = all.computeIfAbsent(key(unit.get().id(), name), k -> entry(k, line, unit.get()));
    boolean added = people.of(line).map(person -> entry.holders().add(person.id())).orElse(false);
    boolean isNew = entry.before().isEmpty() && entry.first().number() == line.number();
    if ((isNew || added) && !units.mayWrite(unit.get())) {
      units.outside(line);
    }
    if (isNew && !line.has(Column.NAME)) {
      notes.added(line);
    } else if (isNew || added) {
      notes.changed(line);
    }
  }

  private Entry entry(String key, Line line, UnitEntry unit) {
    Optional<Position> before = Optional.ofNullable(known.get(key));
    Entry entry =
        new Entry(
            before.map(Position::id).orElseGet(() -> new PositionId(ids.get())),
            line,
            unit.id(),
            line.get(Column.POSITION).orElseThrow(),
            before,
            new LinkedHashSet<>(before.map(Position::holders).orElse(List.of())));
    notes.check(line, entry.draft(), Map.of("/name", Column.POSITION));
    return entry;
  }

  private static String key(UnitId unit, String name) {
    return unit.value().toString() + '\0' + name;
  }
}
