package org.anlan.roster.internal.imports;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.anlan.api.roster.Unit;
import org.anlan.api.roster.UnitDraft;
import org.anlan.api.roster.UnitId;
import org.anlan.api.roster.UnitKind;

/**
 * A unit that is there, or that a file describes, or both; the rows that describe it are merged.
 */
final class UnitEntry {
  private final UnitId id;
  private final Optional<Unit> before;
  private final Map<Column, String> said = new EnumMap<>(Column.class);
  private final Map<Column, Line> saidBy = new EnumMap<>(Column.class);
  private Optional<Line> first = Optional.empty();
  private Optional<UnitEntry> parent = Optional.empty();
  private Optional<UnitKind> kind = Optional.empty();

  UnitEntry(UnitId id, Optional<Unit> before) {
    this.id = id;
    this.before = before;
  }

  UnitId id() {
    return id;
  }

  boolean isNew() {
    return before.isEmpty();
  }

  Optional<Unit> before() {
    return before;
  }

  /** The first row that describes it. */
  Optional<Line> first() {
    return first;
  }

  Optional<String> said(Column column) {
    return Optional.ofNullable(said.get(column));
  }

  /** The row that said so. */
  Line saidBy(Column column) {
    return Objects.requireNonNull(saidBy.get(column));
  }

  Optional<String> code() {
    return said(Column.CODE).or(() -> before.flatMap(Unit::code));
  }

  void describe(Line line, Notes notes) {
    first = first.or(() -> Optional.of(line));
    for (Column column :
        new Column[] {Column.UNIT, Column.KIND, Column.PARENT, Column.CODE, Column.UNIT_PHONE}) {
      line.get(column).ifPresent(text -> say(column, text, line, notes));
    }
  }

  void parent(Optional<UnitEntry> above) {
    parent = above;
  }

  Optional<UnitEntry> parent() {
    return parent;
  }

  void kind(UnitKind said) {
    kind = Optional.of(said);
  }

  /** As it is to be; without a kind if nobody said one. */
  UnitDraft draft() {
    return new UnitDraft(
        kind.or(() -> before.map(Unit::kind)).orElse(null),
        said(Column.UNIT).or(() -> before.map(Unit::name)).orElse(null),
        code(),
        parent.map(UnitEntry::id),
        said(Column.UNIT_PHONE).or(() -> before.flatMap(Unit::phone)),
        before.flatMap(Unit::address));
  }

  boolean isChanged() {
    return before
        .map(
            unit ->
                !new UnitDraft(
                        unit.kind(),
                        unit.name(),
                        unit.code(),
                        unit.parentId(),
                        unit.phone(),
                        unit.address())
                    .equals(draft()))
        .orElse(false);
  }

  private void say(Column column, String text, Line line, Notes notes) {
    String known = said.putIfAbsent(column, text);
    Line by = saidBy.computeIfAbsent(column, c -> line);
    if (known != null && !known.equals(text)) {
      notes.fault(
          line,
          column,
          "与第 " + by.number() + " 行不一致：" + known,
          "row " + by.number() + " says otherwise: " + known);
    }
  }
}
