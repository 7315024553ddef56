package org.anlan.roster.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anlan.api.Faults;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Team;
import org.anlan.api.roster.TeamDraft;
import org.anlan.api.roster.TeamFilter;
import org.anlan.api.roster.TeamId;
import org.anlan.api.roster.TeamService;
import org.anlan.api.roster.UnitId;
import org.anlan.core.jpa.Where;
import org.anlan.core.service.Collection;
import org.anlan.core.service.Desk;
import org.anlan.roster.internal.persistence.PersonRows;
import org.anlan.roster.internal.persistence.PersonUse.In;
import org.anlan.roster.internal.persistence.TeamRow;
import org.anlan.roster.internal.persistence.TeamRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The teams that turn out. */
@Component(service = TeamService.class)
public final class Teams extends Collection<TeamId, Team, TeamDraft, TeamFilter, TeamRow>
    implements TeamService {
  private final References references;

  /** The teams of this table. */
  @Activate
  public Teams(@Reference Desk desk, @Reference TeamRows rows, @Reference References references) {
    super(desk, rows, "roster/teams", "team");
    this.references = references;
  }

  /** All of a team: the leader goes first, counted among the members or not. */
  static Set<PersonId> people(Team team) {
    Set<PersonId> all = new LinkedHashSet<>();
    team.leaderId().ifPresent(all::add);
    all.addAll(team.memberIds());
    return all;
  }

  @Override
  protected TeamRow row(TeamDraft draft) {
    return TeamRow.of(draft);
  }

  @Override
  protected void apply(TeamRow row, TeamDraft draft) {
    row.take(draft);
  }

  @Override
  protected Team record(TeamRow row) {
    return row.toRecord();
  }

  @Override
  protected Optional<UnitId> scope(Team team) {
    return Optional.of(team.unitId());
  }

  @Override
  protected Optional<String> scopeAttribute() {
    return Optional.of("unitId");
  }

  @Override
  protected Where where(TeamFilter filter) {
    Where where = Where.all().eq("unitId", filter.unitId()).any(filter.q(), "name", "phone");
    filter.memberId().ifPresent(member -> where.and(PersonRows.NAMED, In.TEAM, member));
    return where;
  }

  @Override
  protected void check(TeamDraft draft, Optional<Team> before, Faults faults) {
    references.unit("/unitId", draft.unitId(), faults);
    draft.leaderId().ifPresent(leader -> references.person("/leaderId", leader, faults));
    references.distinctPeople("/memberIds", draft.memberIds(), faults);
  }

  @Override
  protected void added(Team team) {
    references.use(In.TEAM, team.id(), List.of(), people(team));
  }

  @Override
  protected void changed(Team before, Team after) {
    references.use(In.TEAM, after.id(), people(before), people(after));
  }

  @Override
  protected void beforeRemove(Team team) {
    references.use(In.TEAM, team.id(), people(team), List.of());
  }
}
