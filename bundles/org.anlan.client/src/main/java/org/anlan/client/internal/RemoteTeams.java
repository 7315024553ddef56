package org.anlan.client.internal;

import org.anlan.api.roster.Team;
import org.anlan.api.roster.TeamDraft;
import org.anlan.api.roster.TeamFilter;
import org.anlan.api.roster.TeamId;
import org.anlan.api.roster.TeamService;

/** TeamService over the line. */
public final class RemoteTeams extends RemoteCollection<TeamId, Team, TeamDraft, TeamFilter>
    implements TeamService {
  /** Over this line. */
  public RemoteTeams(Http http) {
    super(http, "roster/teams", Team.class);
  }
}
