package org.anlan.incidents.internal.rest;

import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.anlan.api.incidents.Closing;
import org.anlan.api.incidents.Incident;
import org.anlan.api.incidents.IncidentDraft;
import org.anlan.api.incidents.IncidentFilter;
import org.anlan.api.incidents.IncidentId;
import org.anlan.api.incidents.IncidentService;
import org.anlan.api.incidents.TimelineEntry;
import org.anlan.core.web.AnlanApi;
import org.anlan.core.web.Answers;
import org.anlan.core.web.EntityResource;
import org.anlan.core.web.Returns;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /incidents}. */
@Component(service = IncidentResource.class)
@JaxrsResource
@AnlanApi
@Path("incidents")
public final class IncidentResource
    extends EntityResource<IncidentId, Incident, IncidentDraft, IncidentFilter> {
  private final IncidentService incidents;

  @Activate
  public IncidentResource(@Reference IncidentService incidents, @Reference Answers answers) {
    super("incidents", incidents, answers, IncidentId::new, IncidentFilter.class);
    this.incidents = incidents;
  }

  /** What happened around it, oldest first. */
  @GET
  @Path("{id}/timeline")
  @Produces(MediaType.APPLICATION_JSON)
  public Items<TimelineEntry> timeline(@PathParam("id") String id) {
    return new Items<>(incidents.timeline(id(id)));
  }

  /** It is over. */
  @POST
  @Path("{id}/close")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Returns(Incident.class)
  public Response close(@PathParam("id") String id, Closing closing) {
    return answers().done(() -> incidents.close(id(id), closing));
  }

  /** It goes on after all. */
  @POST
  @Path("{id}/reopen")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Returns(Incident.class)
  public Response reopen(@PathParam("id") String id, Closing reason) {
    return answers().done(() -> incidents.reopen(id(id), reason));
  }

  /** A list that is whole. */
  public record Items<T>(List<T> items) {}
}
