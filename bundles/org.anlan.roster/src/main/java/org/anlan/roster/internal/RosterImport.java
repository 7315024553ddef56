package org.anlan.roster.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anlan.api.access.Permission;
import org.anlan.api.roster.ImportReport;
import org.anlan.api.roster.Person;
import org.anlan.api.roster.PersonDraft;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Position;
import org.anlan.api.roster.PositionDraft;
import org.anlan.api.roster.RosterImportService;
import org.anlan.api.roster.Unit;
import org.anlan.api.roster.UnitDraft;
import org.anlan.core.ids.Ids;
import org.anlan.core.jpa.Where;
import org.anlan.core.service.Desk;
import org.anlan.roster.internal.imports.ImportPlan;
import org.anlan.roster.internal.imports.ImportPlan.Write;
import org.anlan.roster.internal.imports.Snapshot;
import org.anlan.roster.internal.persistence.PersonRow;
import org.anlan.roster.internal.persistence.PersonRows;
import org.anlan.roster.internal.persistence.PersonUse;
import org.anlan.roster.internal.persistence.PersonUse.In;
import org.anlan.roster.internal.persistence.PositionRow;
import org.anlan.roster.internal.persistence.PositionRows;
import org.anlan.roster.internal.persistence.UnitRow;
import org.anlan.roster.internal.persistence.UnitRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads rosters from tables and writes what they say, all in one transaction and in batches. */
@Component(service = RosterImportService.class)
public final class RosterImport implements RosterImportService {
  private final Desk desk;
  private final UnitRows units;
  private final PersonRows people;
  private final PositionRows positions;
  private final UnitMemory memory;

  /** Into these tables. */
  @Activate
  public RosterImport(
      @Reference Desk desk,
      @Reference UnitRows units,
      @Reference PersonRows people,
      @Reference PositionRows positions,
      @Reference UnitMemory memory) {
    this.desk = desk;
    this.units = units;
    this.people = people;
    this.positions = positions;
    this.memory = memory;
  }

  @Override
  public ImportReport load(byte[] file, boolean dryRun) {
    desk.access().require(Permission.write("roster"));
    Function<Snapshot, ImportPlan> read = ImportPlan.read(file, Ids::next);
    if (dryRun) {
      ImportPlan plan = desk.tx().read(() -> read.apply(snapshot()));
      return new ImportReport(true, false, plan.rows());
    }
    return desk.tx().write(() -> write(read));
  }

  private ImportReport write(Function<Snapshot, ImportPlan> read) {
    // Nobody may move units, or import the same people, between looking and writing.
    units.lockTree();
    ImportPlan plan = read.apply(snapshot());
    if (plan.good()) {
      writeUnits(plan);
      writePeople(plan);
      writePositions(plan);
    }
    return new ImportReport(false, plan.good(), plan.rows());
  }

  private Snapshot snapshot() {
    return new Snapshot(
        units.list(Where.all()).stream().map(UnitRow::toRecord).toList(),
        people.list(Where.all()).stream().map(PersonRow::toRecord).toList(),
        positions.list(Where.all()).stream().map(PositionRow::toRecord).toList(),
        desk.access().confinement());
  }

  private void writeUnits(ImportPlan plan) {
    Bulk<UnitDraft, UnitRow, Unit> bulk =
        new Bulk<>(
            desk,
            units,
            new Bulk.Kind<>(
                "unit",
                "roster/units",
                UnitRow::of,
                UnitRow::take,
                UnitRow::toRecord,
                memory::scope));
    List<Unit> written = new ArrayList<>();
    // A level at a time, so that each finds the one above it.
    plan.units().added().stream()
        .collect(Collectors.groupingBy(Write::level, TreeMap::new, Collectors.toList()))
        .values()
        .forEach(level -> written.addAll(bulk.add(level)));
    bulk.change(plan.units().changed()).forEach(changed -> written.add(changed.after()));
    desk.tx().afterCommit(() -> memory.changed(written));
  }

  private void writePeople(ImportPlan plan) {
    Bulk<PersonDraft, PersonRow, Person> bulk =
        new Bulk<>(
            desk,
            people,
            new Bulk.Kind<>(
                "person",
                "roster/persons",
                PersonRow::of,
                PersonRow::take,
                PersonRow::toRecord,
                Person::unitId));
    bulk.add(plan.people().added());
    bulk.change(plan.people().changed());
  }

  private void writePositions(ImportPlan plan) {
    Bulk<PositionDraft, PositionRow, Position> bulk =
        new Bulk<>(
            desk,
            positions,
            new Bulk.Kind<>(
                "position",
                "roster/positions",
                PositionRow::of,
                PositionRow::take,
                PositionRow::toRecord,
                position -> Optional.of(position.unitId())));
    List<PersonUse> uses = new ArrayList<>();
    bulk.add(plan.positions().added()).forEach(added -> uses(added, List.of(), uses));
    bulk.change(plan.positions().changed())
        .forEach(changed -> uses(changed.after(), changed.before().holders(), uses));
    people.useAll(uses);
  }

  /** A file only ever adds holders. */
  private static void uses(Position position, List<PersonId> before, List<PersonUse> uses) {
    position.holders().stream()
        .filter(holder -> !before.contains(holder))
        .map(holder -> new PersonUse(holder, In.POSITION, position.id()))
        .forEach(uses::add);
  }
}
