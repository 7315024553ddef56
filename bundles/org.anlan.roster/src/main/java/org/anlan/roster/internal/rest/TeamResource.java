package org.anlan.roster.internal.rest;

import javax.ws.rs.Path;
import org.anlan.api.roster.Team;
import org.anlan.api.roster.TeamDraft;
import org.anlan.api.roster.TeamFilter;
import org.anlan.api.roster.TeamId;
import org.anlan.api.roster.TeamService;
import org.anlan.core.web.AnlanApi;
import org.anlan.core.web.Answers;
import org.anlan.core.web.EntityResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /roster/teams}. */
@Component(service = TeamResource.class)
@JaxrsResource
@AnlanApi
@Path("roster/teams")
public final class TeamResource extends EntityResource<TeamId, Team, TeamDraft, TeamFilter> {
  /** These teams. */
  @Activate
  public TeamResource(@Reference TeamService service, @Reference Answers answers) {
    super("roster/teams", service, answers, TeamId::new, TeamFilter.class);
  }
}
