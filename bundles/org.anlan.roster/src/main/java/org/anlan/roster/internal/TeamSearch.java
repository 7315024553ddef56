package org.anlan.roster.internal;

import java.util.Optional;
import java.util.stream.Stream;
import org.anlan.api.roster.Team;
import org.anlan.api.roster.UnitId;
import org.anlan.api.search.SearchSource;
import org.anlan.roster.internal.persistence.TeamRow;
import org.anlan.roster.internal.persistence.TeamRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How teams are found. */
@Component(service = SearchSource.class)
public final class TeamSearch extends RosterSearch<Team, TeamRow> {
  /** Over this table. */
  @Activate
  public TeamSearch(@Reference TeamRows rows) {
    super("roster/teams", Team.class, rows, TeamRow::toRecord);
  }

  @Override
  protected String title(Team team) {
    return team.name();
  }

  @Override
  protected Stream<Optional<String>> texts(Team team) {
    return Stream.of(team.phone());
  }

  @Override
  protected Optional<UnitId> scope(Team team) {
    return Optional.of(team.unitId());
  }
}
