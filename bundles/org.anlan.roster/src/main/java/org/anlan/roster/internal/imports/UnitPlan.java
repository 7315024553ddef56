package org.anlan.roster.internal.imports;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.anlan.api.roster.Unit;
import org.anlan.api.roster.UnitDraft;
import org.anlan.api.roster.UnitId;

/**
 * What a file makes of the units: rows are first all taken in, then what they refer to is found.
 */
final class UnitPlan {
  /** How many levels there may be, as in the tree itself. */
  private static final int DEEPEST = 20;

  private static final Map<String, Column> COLUMNS =
      Map.of(
          "/name", Column.UNIT,
          "/kind", Column.KIND,
          "/code", Column.CODE,
          "/phone", Column.UNIT_PHONE);

  private final UnitBook book;
  private final Notes notes;
  private final Supplier<UUID> ids;
  private final Optional<Set<UnitId>> within;
  private final Map<String, UnitEntry> byNameAndParent = new HashMap<>();
  private final Map<Integer, UnitEntry> byLine = new HashMap<>();
  private final Map<UnitId, UnitEntry> described = new LinkedHashMap<>();

  UnitPlan(Snapshot before, Notes notes, Supplier<UUID> ids) {
    this.book = new UnitBook(before.units());
    this.notes = notes;
    this.ids = ids;
    this.within = before.within();
  }

  /** Takes all rows in; those with a code first, as they leave least to guess. */
  void read(List<Line> lines) {
    List<Line> describing = lines.stream().filter(UnitPlan::describes).toList();
    take(describing, line -> line.has(Column.CODE));
    take(describing, line -> !line.has(Column.CODE) && line.has(Column.PARENT));
    take(describing, line -> !line.has(Column.CODE) && !line.has(Column.PARENT));
    lines.stream().filter(line -> !describes(line)).forEach(this::refer);
    described.values().forEach(this::findKind);
    described.values().forEach(this::findParent);
    described.values().forEach(this::check);
  }

  /** The unit a row speaks of, if it speaks of one and that is clear. */
  Optional<UnitEntry> of(Line line) {
    return Optional.ofNullable(byLine.get(line.number()));
  }

  Optional<UnitEntry> byId(UnitId id) {
    return book.byId(id);
  }

  /** The new ones, each after the one above it. */
  List<ImportPlan.Write<UnitId, UnitDraft>> added() {
    return described.values().stream()
        .filter(UnitEntry::isNew)
        .sorted(Comparator.comparingInt(UnitPlan::depth))
        .map(entry -> new ImportPlan.Write<>(entry.id(), depth(entry), entry.draft()))
        .toList();
  }

  /** Those that become different. */
  List<ImportPlan.Write<UnitId, UnitDraft>> changed() {
    return described.values().stream()
        .filter(UnitEntry::isChanged)
        .map(entry -> new ImportPlan.Write<>(entry.id(), 0, entry.draft()))
        .toList();
  }

  /** Whether the caller may change things in a unit. */
  boolean mayWrite(UnitEntry unit) {
    return unit.isNew() || within.map(units -> units.contains(unit.id())).orElse(true);
  }

  /** Whether the caller may put people into a unit, or leave them without one. */
  boolean mayPut(Optional<UnitId> unit) {
    return unit.flatMap(book::byId).map(this::mayWrite).orElse(within.isEmpty());
  }

  private void take(List<Line> describing, Predicate<Line> which) {
    for (Line line : describing) {
      if (which.test(line)) {
        entryFor(line).ifPresent(entry -> describe(entry, line));
      }
    }
  }

  private void describe(UnitEntry entry, Line line) {
    entry.describe(line, notes);
    described.put(entry.id(), entry);
    byLine.put(line.number(), entry);
    line.get(Column.CODE).ifPresent(code -> book.code(code, entry));
    line.get(Column.PARENT)
        .ifPresent(parent -> byNameAndParent.putIfAbsent(key(line, parent), entry));
  }

  private Optional<UnitEntry> entryFor(Line line) {
    Optional<UnitEntry> byCode = line.get(Column.CODE).flatMap(book::byCode);
    if (byCode.isPresent()) {
      return byCode;
    }
    List<UnitEntry> candidates = candidates(line);
    if (candidates.size() > 1) {
      ambiguous(line, Column.UNIT);
      return Optional.empty();
    }
    return Optional.of(candidates.isEmpty() ? newEntry(line) : candidates.get(0));
  }

  private List<UnitEntry> candidates(Line line) {
    String name = line.get(Column.UNIT).orElseThrow();
    Optional<String> parent = line.get(Column.PARENT);
    Optional<UnitEntry> known = parent.map(text -> byNameAndParent.get(key(line, text)));
    boolean coded = line.has(Column.CODE);
    return known
        .filter(entry -> !coded || entry.code().isEmpty())
        .map(List::of)
        .orElseGet(
            () ->
                book.named(name).stream()
                    .filter(entry -> parent.isEmpty() || isBelow(entry, parent.get()))
                    .filter(entry -> !coded || entry.code().isEmpty())
                    .limit(2)
                    .toList());
  }

  /** Whether a unit that is there already is below the one this text means. */
  private boolean isBelow(UnitEntry entry, String parent) {
    return entry
        .before()
        .flatMap(Unit::parentId)
        .flatMap(book::byId)
        .flatMap(UnitEntry::before)
        .map(unit -> unit.name().equals(parent) || unit.code().equals(Optional.of(parent)))
        .orElse(false);
  }

  private UnitEntry newEntry(Line line) {
    UnitEntry entry = new UnitEntry(new UnitId(ids.get()), Optional.empty());
    book.put(entry, line.get(Column.UNIT).orElseThrow());
    return entry;
  }

  private void refer(Line line) {
    Optional<Column> column =
        List.of(Column.CODE, Column.UNIT).stream().filter(line::has).findFirst();
    if (column.isEmpty()) {
      for (Column needsUnit : List.of(Column.KIND, Column.PARENT, Column.UNIT_PHONE)) {
        if (line.has(needsUnit)) {
          notes.fault(line, Column.UNIT, "必填", "is required");
        }
      }
      return;
    }
    line.get(column.get())
        .flatMap(text -> single(line, column.get(), book.meant(text)))
        .ifPresent(entry -> byLine.put(line.number(), entry));
  }

  private void findKind(UnitEntry entry) {
    entry
        .said(Column.KIND)
        .ifPresent(
            text ->
                UnitKinds.of(text)
                    .ifPresentOrElse(
                        entry::kind,
                        () ->
                            notes.fault(
                                entry.saidBy(Column.KIND),
                                Column.KIND,
                                "未知机构类型：" + text,
                                "unknown kind of unit: " + text)));
  }

  private void findParent(UnitEntry entry) {
    entry
        .said(Column.PARENT)
        .ifPresent(
            text -> {
              Line line = entry.saidBy(Column.PARENT);
              single(line, Column.PARENT, book.meant(text))
                  .ifPresent(above -> entry.parent(Optional.of(above)));
            });
  }

  private Optional<UnitEntry> single(Line line, Column column, List<UnitEntry> meant) {
    if (meant.isEmpty()) {
      notes.fault(
          line,
          column,
          "没有此机构：" + line.get(column).orElse(""),
          "there is no such unit: " + line.get(column).orElse(""));
    } else if (meant.size() > 1) {
      ambiguous(line, column);
    }
    return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
  }

  private void ambiguous(Line line, Column column) {
    notes.fault(
        line,
        column,
        "同名机构不止一个，请填写代码或上级机构",
        "there are several units of this name: give the code or the unit above");
  }

  private void check(UnitEntry entry) {
    Line line = entry.first().orElseThrow();
    Line parentLine = entry.said(Column.PARENT).map(t -> entry.saidBy(Column.PARENT)).orElse(line);
    if (!notes.good(line) || !notes.good(parentLine)) {
      return;
    }
    if (entry.draft().kind() == null) {
      notes.fault(line, Column.KIND, "新机构须填写类型", "a new unit needs its kind");
    }
    notes.check(line, entry.draft(), COLUMNS);
    checkPlace(entry, parentLine);
    checkRights(entry, line);
    if (entry.isNew()) {
      notes.added(line);
    } else if (entry.isChanged()) {
      notes.changed(line);
    }
  }

  private void checkPlace(UnitEntry entry, Line line) {
    Set<UnitEntry> above = new HashSet<>();
    Optional<UnitEntry> next = entry.parent();
    while (next.isPresent() && next.get() != entry && above.add(next.get())) {
      next = next.get().parent();
      if (above.size() >= DEEPEST) {
        notes.fault(line, Column.PARENT, "层级不得超过 20", "the tree may have 20 levels at most");
        return;
      }
    }
    if (next.isPresent()) {
      notes.fault(line, Column.PARENT, "不能位于自己之下", "a unit can't be below itself");
    }
  }

  private void checkRights(UnitEntry entry, Line line) {
    boolean moved =
        entry.isNew()
            || !entry.before().flatMap(Unit::parentId).equals(entry.parent().map(UnitEntry::id));
    boolean mayPut = mayPut(entry.parent().map(UnitEntry::id));
    boolean touched = entry.isNew() || entry.isChanged();
    if (touched && (!mayWrite(entry) || (moved && !mayPut))) {
      outside(line);
    }
  }

  /** Says that the row's unit is not the caller's to change. */
  void outside(Line line) {
    notes.fault(line, Column.UNIT, "不在本单位范围内", "is not within your own unit");
  }

  private static boolean describes(Line line) {
    return line.has(Column.UNIT)
        && List.of(Column.KIND, Column.PARENT, Column.CODE, Column.UNIT_PHONE).stream()
            .anyMatch(line::has);
  }

  private static int depth(UnitEntry entry) {
    int depth = 0;
    for (Optional<UnitEntry> above = entry.parent();
        above.isPresent() && depth <= DEEPEST;
        above = above.get().parent()) {
      depth++;
    }
    return depth;
  }

  private static String key(Line line, String parent) {
    return line.get(Column.UNIT).orElseThrow() + '\0' + parent;
  }
}
