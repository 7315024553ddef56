package org.anlan.roster.internal;

import java.util.List;
import java.util.Optional;
import org.anlan.api.Conflict;
import org.anlan.api.Faults;
import org.anlan.api.Text;
import org.anlan.api.roster.Position;
import org.anlan.api.roster.PositionDraft;
import org.anlan.api.roster.PositionFilter;
import org.anlan.api.roster.PositionId;
import org.anlan.api.roster.PositionService;
import org.anlan.api.roster.UnitId;
import org.anlan.core.jpa.Where;
import org.anlan.core.service.Collection;
import org.anlan.core.service.Desk;
import org.anlan.roster.internal.persistence.PersonRows;
import org.anlan.roster.internal.persistence.PersonUse.In;
import org.anlan.roster.internal.persistence.PositionRow;
import org.anlan.roster.internal.persistence.PositionRows;
import org.anlan.roster.internal.persistence.ResponsibilityRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The units' positions and who holds them. */
@Component(service = PositionService.class)
public final class Positions
    extends Collection<PositionId, Position, PositionDraft, PositionFilter, PositionRow>
    implements PositionService {
  private final PositionRows rows;
  private final ResponsibilityRows responsibilities;
  private final References references;

  /** The positions of this table. */
  @Activate
  public Positions(
      @Reference Desk desk,
      @Reference PositionRows rows,
      @Reference ResponsibilityRows responsibilities,
      @Reference References references) {
    super(desk, rows, "roster/positions", "position");
    this.rows = rows;
    this.responsibilities = responsibilities;
    this.references = references;
  }

  @Override
  protected PositionRow row(PositionDraft draft) {
    return PositionRow.of(draft);
  }

  @Override
  protected void apply(PositionRow row, PositionDraft draft) {
    row.take(draft);
  }

  @Override
  protected Position record(PositionRow row) {
    return row.toRecord();
  }

  @Override
  protected Optional<UnitId> scope(Position position) {
    return Optional.of(position.unitId());
  }

  @Override
  protected Optional<String> scopeAttribute() {
    return Optional.of("unitId");
  }

  @Override
  protected Where where(PositionFilter filter) {
    Where where = Where.all().eq("unitId", filter.unitId()).like("name", filter.q());
    filter.holder().ifPresent(holder -> where.and(PersonRows.NAMED, In.POSITION, holder));
    return where;
  }

  @Override
  protected void check(PositionDraft draft, Optional<Position> before, Faults faults) {
    references.unit("/unitId", draft.unitId(), faults);
    references.distinctPeople("/holders", draft.holders(), faults);
    String own = before.map(position -> position.id().value().toString()).orElse("");
    faults.when(
        rows.any(
            Where.all()
                .is("unitId", draft.unitId())
                .is("name", draft.name())
                .and("r.id <> {}", own)),
        "/name",
        Text.of("该机构已有同名岗位", "the unit has a position of this name"));
  }

  @Override
  protected void added(Position position) {
    references.use(In.POSITION, position.id(), List.of(), position.holders());
  }

  @Override
  protected void changed(Position before, Position after) {
    references.use(In.POSITION, after.id(), before.holders(), after.holders());
  }

  @Override
  protected void beforeRemove(Position position) {
    if (responsibilities.any(Where.all().is("positionId", position.id()))) {
      throw new Conflict(
          Conflict.Kind.IN_USE,
          Text.of("此岗位仍有责任", "the position still answers for something"),
          null);
    }
    references.use(In.POSITION, position.id(), position.holders(), List.of());
  }
}
