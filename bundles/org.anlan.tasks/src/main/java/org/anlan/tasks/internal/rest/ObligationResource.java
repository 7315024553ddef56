package org.anlan.tasks.internal.rest;

import java.util.Objects;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.anlan.api.Page;
import org.anlan.api.tasks.Fulfilment;
import org.anlan.api.tasks.Obligation;
import org.anlan.api.tasks.ObligationDraft;
import org.anlan.api.tasks.ObligationFilter;
import org.anlan.api.tasks.ObligationId;
import org.anlan.api.tasks.ObligationService;
import org.anlan.api.tasks.Remark;
import org.anlan.api.tasks.Round;
import org.anlan.core.web.AnlanApi;
import org.anlan.core.web.Answers;
import org.anlan.core.web.Bodies;
import org.anlan.core.web.EntityResource;
import org.anlan.core.web.Queried;
import org.anlan.core.web.Queries;
import org.anlan.core.web.Returns;
import org.anlan.core.web.Takes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Recurring duties, their rounds, and the answers to them. */
@Component(service = ObligationResource.class)
@JaxrsResource
@AnlanApi
@Path("obligations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class ObligationResource
    extends EntityResource<ObligationId, Obligation, ObligationDraft, ObligationFilter> {
  private final ObligationService obligations;

  /** The parameters of a list without filters. */
  record Nothing() {}

  /** Serves these duties. */
  @Activate
  public ObligationResource(@Reference ObligationService obligations, @Reference Answers answers) {
    super("obligations", obligations, answers, ObligationId::new, ObligationFilter.class);
    this.obligations = Objects.requireNonNull(obligations);
  }

  /** The rounds that are over, newest first. */
  @GET
  @Path("{id}/rounds")
  @Queried(paged = true)
  public Page<Round> rounds(@PathParam("id") String id, @Context UriInfo uri) {
    return obligations.rounds(id(id), Queries.of(uri, Nothing.class).paging());
  }

  /** The assignee is at it, or promises it. */
  @POST
  @Path("{id}/begin")
  @Consumes(MediaType.WILDCARD)
  @Takes(Remark.class)
  @Returns(Obligation.class)
  public Response begin(@PathParam("id") String id, byte[] remark) {
    ObligationId duty = id(id);
    Remark said = Bodies.optional(remark, Remark.class).orElse(Remark.NONE);
    return answers().done(() -> obligations.begin(duty, said));
  }

  /** A round is done, in time or late; nothing to report is {@code {"zero":true}}. */
  @POST
  @Path("{id}/fulfil")
  @Returns(Obligation.class)
  public Response fulfil(@PathParam("id") String id, Fulfilment fulfilment) {
    ObligationId duty = id(id);
    return answers().done(() -> obligations.fulfil(duty, fulfilment));
  }
}
