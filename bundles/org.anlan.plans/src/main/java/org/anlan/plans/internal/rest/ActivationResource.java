package org.anlan.plans.internal.rest;

import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.anlan.api.Page;
import org.anlan.api.plans.Activation;
import org.anlan.api.plans.ActivationFilter;
import org.anlan.api.plans.ActivationId;
import org.anlan.api.plans.ActivationService;
import org.anlan.api.plans.Ending;
import org.anlan.api.plans.NewLevel;
import org.anlan.core.web.AnlanApi;
import org.anlan.core.web.Answers;
import org.anlan.core.web.Bodies;
import org.anlan.core.web.EntityResource;
import org.anlan.core.web.Queried;
import org.anlan.core.web.Queries;
import org.anlan.core.web.Returns;
import org.anlan.core.web.Takes;
import org.anlan.core.web.Versions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /activations}: running and ended responses. */
@Component(service = ActivationResource.class)
@JaxrsResource
@AnlanApi
@Path("activations")
public final class ActivationResource {
  private final ActivationService activations;
  private final Answers answers;

  /** Over this service. */
  @Activate
  public ActivationResource(@Reference ActivationService activations, @Reference Answers answers) {
    this.activations = activations;
    this.answers = answers;
  }

  /** One page, newest first. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Queried(value = ActivationFilter.class, paged = true)
  public Page<Activation> list(@Context UriInfo uri) {
    Queries<ActivationFilter> query = Queries.of(uri, ActivationFilter.class);
    return activations.list(query.filter(), query.paging());
  }

  /** The response. */
  @GET
  @Path("{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @Returns(Activation.class)
  public Response get(@PathParam("id") String id, @Context Request request) {
    Activation activation = activations.get(id(id));
    EntityTag tag = Versions.tag(activation);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged == null ? Response.ok(activation) : unchanged).tag(tag).build();
  }

  /** Raises or lowers its level. */
  @POST
  @Path("{id}/level")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Returns(Activation.class)
  public Response level(@PathParam("id") String id, NewLevel draft) {
    return answers.done(() -> activations.level(id(id), draft));
  }

  /** Ends it; the body may be left out. */
  @POST
  @Path("{id}/end")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  @Takes(Ending.class)
  @Returns(Activation.class)
  public Response end(@PathParam("id") String id, byte[] ending) {
    Ending draft =
        Bodies.optional(ending, Ending.class).orElseGet(() -> new Ending(Optional.empty()));
    return answers.done(() -> activations.end(id(id), draft));
  }

  private static ActivationId id(String segment) {
    return new ActivationId(EntityResource.uuid(segment));
  }
}
