package org.anlan.roster.internal;

import java.util.Optional;
import org.anlan.api.Faults;
import org.anlan.api.Party;
import org.anlan.api.Text;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Responsibility;
import org.anlan.api.roster.ResponsibilityDraft;
import org.anlan.api.roster.ResponsibilityFilter;
import org.anlan.api.roster.ResponsibilityId;
import org.anlan.api.roster.ResponsibilityService;
import org.anlan.api.roster.UnitId;
import org.anlan.core.jpa.Where;
import org.anlan.core.service.Collection;
import org.anlan.core.service.Desk;
import org.anlan.roster.internal.persistence.PositionRows;
import org.anlan.roster.internal.persistence.ResponsibilityRow;
import org.anlan.roster.internal.persistence.ResponsibilityRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who answers for what. What belongs to other domains (places, plans) is taken at its word. */
@Component(service = ResponsibilityService.class)
public final class Responsibilities
    extends Collection<
        ResponsibilityId,
        Responsibility,
        ResponsibilityDraft,
        ResponsibilityFilter,
        ResponsibilityRow>
    implements ResponsibilityService {
  private final ResponsibilityRows rows;
  private final PositionRows positions;
  private final References references;

  /** The responsibilities of this table. */
  @Activate
  public Responsibilities(
      @Reference Desk desk,
      @Reference ResponsibilityRows rows,
      @Reference PositionRows positions,
      @Reference References references) {
    super(desk, rows, "roster/responsibilities", "responsibility");
    this.rows = rows;
    this.positions = positions;
    this.references = references;
  }

  @Override
  protected ResponsibilityRow row(ResponsibilityDraft draft) {
    return ResponsibilityRow.of(draft);
  }

  @Override
  protected void apply(ResponsibilityRow row, ResponsibilityDraft draft) {
    row.take(draft);
  }

  @Override
  protected Responsibility record(ResponsibilityRow row) {
    return row.toRecord();
  }

  /** The unit answered for; places and plans are not the roster's to know the unit of. */
  @Override
  protected Optional<UnitId> scope(Responsibility responsibility) {
    return Optional.of(responsibility.what())
        .filter(what -> what.entity().equals(ResponsibilityRow.UNITS))
        .map(what -> new UnitId(what.id()));
  }

  @Override
  protected Optional<String> scopeAttribute() {
    return Optional.of("unitId");
  }

  @Override
  protected Where where(ResponsibilityFilter filter) {
    Where where = Where.all().eq("kind", filter.kind()).eq("whatId", filter.what());
    filter.who().ifPresent(w -> where.and("(r.personId = {} or r.positionId = {})", w, w));
    return where;
  }

  @Override
  protected void check(ResponsibilityDraft draft, Optional<Responsibility> before, Faults faults) {
    checkWho(draft.who(), faults);
    if (draft.what().entity().equals(ResponsibilityRow.UNITS)) {
      references.unit("/what/id", new UnitId(draft.what().id()), faults);
    }
    String own = before.map(known -> known.id().value().toString()).orElse("");
    String who = draft.who().kind() == Party.Kind.PERSON ? "personId" : "positionId";
    faults.when(
        rows.any(
            Where.all()
                .is("kind", draft.kind())
                .is(who, draft.who().id())
                .is("whatId", draft.what().id())
                .and("r.id <> {}", own)),
        "/who",
        Text.of("已有此责任", "answers for this in this way already"));
  }

  private void checkWho(Party who, Faults faults) {
    if (who.kind() == Party.Kind.PERSON) {
      references.person("/who/id", new PersonId(who.id()), faults);
    } else {
      faults.when(
          positions.find(who.id()).isEmpty(),
          "/who/id",
          Text.of("岗位不存在", "there is no such position"));
    }
  }
}
