package org.anlan.roster.internal.imports;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.anlan.api.Draft;
import org.anlan.api.Id;
import org.anlan.api.Invalid;
import org.anlan.api.roster.ImportReport.Row;
import org.anlan.api.roster.PersonDraft;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.PositionDraft;
import org.anlan.api.roster.PositionId;
import org.anlan.api.roster.UnitDraft;
import org.anlan.api.roster.UnitId;

/**
 * What a file would do to a roster, computed whole and without I/O.
 *
 * @param good whether no row is refused
 */
public record ImportPlan(
    List<Row> rows,
    boolean good,
    Writes<UnitId, UnitDraft> units,
    Writes<PersonId, PersonDraft> people,
    Writes<PositionId, PositionDraft> positions) {
  /**
   * One to be written.
   *
   * @param level those of a lower level must be there first
   */
  public record Write<I extends Id, D extends Draft>(I id, int level, D draft) {}

  /** All of one kind to be written; what is added has its identity already. */
  public record Writes<I extends Id, D extends Draft>(
      List<Write<I, D>> added, List<Write<I, D>> changed) {
    public Writes {
      added = List.copyOf(added);
      changed = List.copyOf(changed);
    }
  }

  public ImportPlan {
    rows = List.copyOf(rows);
  }

  /**
   * Reads a file and says how to compute what it does to a roster.
   *
   * @param file CSV or XLSX
   * @param ids where the identities of what is new come from
   * @throws Invalid if it is no such table
   */
  public static Function<Snapshot, ImportPlan> read(byte[] file, Supplier<UUID> ids) {
    List<Line> lines = Table.read(file).lines();
    return before -> of(lines, before, ids);
  }

  private static ImportPlan of(List<Line> lines, Snapshot before, Supplier<UUID> ids) {
    Notes notes = new Notes();
    lines.forEach(line -> checkCells(line, notes));
    UnitPlan units = new UnitPlan(before, notes, ids);
    units.read(lines);
    PersonPlan people = new PersonPlan(before, units, notes, ids);
    people.read(lines);
    PositionPlan positions = new PositionPlan(before, units, people, notes, ids);
    positions.read(lines);
    return new ImportPlan(
        notes.rows(lines),
        notes.allGood(),
        new Writes<>(units.added(), units.changed()),
        new Writes<>(people.added(), people.changed()),
        new Writes<>(positions.added(), positions.changed()));
  }

  private static void checkCells(Line line, Notes notes) {
    if (line.stray()) {
      notes.fault(line, "有单元格不在任何表头之下", "a cell stands below no heading");
    }
    if (!line.has(Column.UNIT) && !line.has(Column.NAME) && !line.has(Column.CODE)) {
      notes.fault(line, "须填写机构或姓名", "needs a unit or a name");
    }
    for (Column column : Column.values()) {
      if (!column.isPhone() && "=+-@".indexOf(line.get(column).orElse(" ").charAt(0)) >= 0) {
        notes.fault(line, column, "不能以 = + - @ 开头", "must not begin with = + - @");
      }
    }
  }
}
