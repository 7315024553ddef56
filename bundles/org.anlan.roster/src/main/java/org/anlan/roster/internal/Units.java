package org.anlan.roster.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anlan.api.Conflict;
import org.anlan.api.Faults;
import org.anlan.api.NotFound;
import org.anlan.api.Text;
import org.anlan.api.access.Permission;
import org.anlan.api.roster.Unit;
import org.anlan.api.roster.UnitDraft;
import org.anlan.api.roster.UnitFilter;
import org.anlan.api.roster.UnitId;
import org.anlan.api.roster.UnitService;
import org.anlan.api.roster.UnitTree;
import org.anlan.core.jpa.Where;
import org.anlan.core.service.Collection;
import org.anlan.core.service.Desk;
import org.anlan.roster.internal.persistence.UnitRow;
import org.anlan.roster.internal.persistence.UnitRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The organisation tree: rows in the table, and all of it in memory for whoever asks often. */
@Component(service = UnitService.class)
public final class Units extends Collection<UnitId, Unit, UnitDraft, UnitFilter, UnitRow>
    implements UnitService {
  private static final Permission WRITE = Permission.write("roster");
  private static final UnitId NEW = new UnitId(new UUID(0, 0));
  private static final Map<String, Text> USES =
      Map.of(
          "UnitRow", Text.of("下级机构", "units below it"),
          "PersonRow", Text.of("人员", "people"),
          "PositionRow", Text.of("岗位", "positions"),
          "TeamRow", Text.of("队伍", "teams"),
          "ResponsibilityRow", Text.of("责任", "responsibilities"),
          "ScheduleRow", Text.of("值班表", "duty schedules"));

  private final UnitRows rows;
  private final UnitMemory memory;
  private final References references;

  /** The units of this table. */
  @Activate
  public Units(
      @Reference Desk desk,
      @Reference UnitRows rows,
      @Reference UnitMemory memory,
      @Reference References references) {
    super(desk, rows, "roster/units", "unit");
    this.rows = rows;
    this.memory = memory;
    this.references = references;
  }

  @Override
  public UnitTree tree(UnitId id) {
    Permission read = Permission.read("roster");
    desk().access().require(read);
    if (!desk().access().may(read, id)) {
      throw NotFound.of(id);
    }
    return memory.forest().tree(id).orElseThrow(() -> NotFound.of(id));
  }

  @Override
  public Optional<Unit> byCode(String code) {
    return memory.forest().byCode(code);
  }

  @Override
  public Set<UnitId> subtree(UnitId id) {
    return memory.forest().subtree(id);
  }

  @Override
  public List<UnitId> path(UnitId id) {
    return memory.forest().path(id);
  }

  /** Who is confined to a unit sees those above it too, but no more of them than their names. */
  @Override
  public Optional<Unit> find(UnitId id) {
    Optional<Unit> unit = super.find(id);
    return unit.isPresent() ? unit : above(id);
  }

  @Override
  protected UnitRow row(UnitDraft draft) {
    return UnitRow.of(draft);
  }

  @Override
  protected void apply(UnitRow row, UnitDraft draft) {
    row.take(draft);
  }

  @Override
  protected Unit record(UnitRow row) {
    return row.toRecord();
  }

  @Override
  protected Optional<UnitId> scope(Unit unit) {
    return memory.scope(unit);
  }

  @Override
  protected Optional<UnitId> scopeOfRemoval(Unit unit) {
    return unit.parentId();
  }

  @Override
  protected Optional<String> scopeAttribute() {
    return Optional.of("id");
  }

  @Override
  protected Where where(UnitFilter filter) {
    return Where.all()
        .eq("kind", filter.kind())
        .like("name", filter.name())
        .eq("code", filter.code())
        .eq("parentId", filter.parentId())
        .any(filter.q(), "name", "code");
  }

  @Override
  protected void check(UnitDraft draft, Optional<Unit> before, Faults faults) {
    String own = before.map(unit -> unit.id().value().toString()).orElse("");
    draft
        .code()
        .ifPresent(
            code ->
                faults.when(
                    rows.any(Where.all().is("code", code).and("r.id <> {}", own)),
                    "/code",
                    Text.of("代码已被使用", "the code is taken")));
    boolean moved = before.map(unit -> !unit.parentId().equals(draft.parentId())).orElse(true);
    if (moved) {
      references.unit("/parentId", draft.parentId(), faults);
      draft.parentId().ifPresent(parent -> desk().access().require(WRITE, parent));
      before.ifPresent(unit -> rows.lockTree());
      checkPlace(before.map(Unit::id).orElse(NEW), draft.parentId(), faults);
    }
  }

  @Override
  protected void added(Unit unit) {
    desk().tx().afterCommit(() -> memory.changed(List.of(unit)));
  }

  @Override
  protected void changed(Unit before, Unit after) {
    added(after);
  }

  @Override
  protected void beforeRemove(Unit unit) {
    List<Text> uses = rows.usedBy(unit.id()).stream().map(USES::get).toList();
    if (!uses.isEmpty()) {
      throw new Conflict(
          Conflict.Kind.IN_USE,
          Text.of(
              "机构仍有" + uses.stream().map(Text::zh).collect(Collectors.joining("、")),
              "the unit still has "
                  + uses.stream().map(Text::en).collect(Collectors.joining(", "))),
          null);
    }
    desk().tx().afterCommit(() -> memory.removed(unit.id()));
  }

  /** Reads the way up from the table, not from memory: others may move units at the same time. */
  private void checkPlace(UnitId unit, Optional<UnitId> parent, Faults faults) {
    int levels = 1 + memory.forest().height(unit);
    Optional<UnitId> above = parent;
    while (above.isPresent() && !above.get().equals(unit) && levels <= Forest.DEEPEST) {
      above = rows.find(above.get()).flatMap(row -> row.toRecord().parentId());
      levels++;
    }
    boolean belowItself = above.equals(Optional.of(unit));
    faults.when(belowItself, "/parentId", Text.of("不能移到自己之下", "a unit can't be put below itself"));
    faults.when(
        !belowItself && levels > Forest.DEEPEST,
        "/parentId",
        Text.of(
            "层级不得超过 " + Forest.DEEPEST, "the tree may have " + Forest.DEEPEST + " levels at most"));
  }

  private Optional<Unit> above(UnitId id) {
    return desk()
        .access()
        .current()
        .subtree()
        .filter(own -> path(own).contains(id))
        .flatMap(own -> memory.forest().find(id))
        .map(Units::nameOnly);
  }

  private static Unit nameOnly(Unit unit) {
    return new Unit(
        unit.id(),
        unit.stamp(),
        unit.kind(),
        unit.name(),
        Optional.empty(),
        unit.parentId(),
        Optional.empty(),
        Optional.empty());
  }
}
