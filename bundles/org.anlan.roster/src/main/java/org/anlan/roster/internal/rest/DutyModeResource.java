package org.anlan.roster.internal.rest;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.anlan.api.Page;
import org.anlan.api.roster.DutyModeDraft;
import org.anlan.api.roster.DutyModeFilter;
import org.anlan.api.roster.DutyModeService;
import org.anlan.api.roster.DutyModeSwitch;
import org.anlan.core.web.AnlanApi;
import org.anlan.core.web.Answers;
import org.anlan.core.web.Queried;
import org.anlan.core.web.Queries;
import org.anlan.core.web.Returns;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /roster/duty-modes}: in which mode units keep duty, and switching it. */
@Component(service = DutyModeResource.class)
@JaxrsResource
@AnlanApi
@Path("roster/duty-modes")
public final class DutyModeResource {
  private final DutyModeService modes;
  private final Answers answers;

  /** These modes. */
  @Activate
  public DutyModeResource(@Reference DutyModeService modes, @Reference Answers answers) {
    this.modes = modes;
    this.answers = answers;
  }

  /** The switches, newest first. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Queried(DutyModeFilter.class)
  public Page<DutyModeSwitch> list(@Context UriInfo uri) {
    Queries<DutyModeFilter> query = Queries.of(uri, DutyModeFilter.class);
    return modes.list(query.filter(), query.paging());
  }

  /** Switches a unit and all below it. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Returns(value = DutyModeSwitch.class, status = 201)
  public Response switchTo(DutyModeDraft draft) {
    return answers.created("roster/duty-modes", () -> modes.switchTo(draft));
  }
}
