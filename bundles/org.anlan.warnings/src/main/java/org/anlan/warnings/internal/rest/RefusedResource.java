package org.anlan.warnings.internal.rest;

import java.util.Objects;
import java.util.Optional;
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
import org.anlan.api.NotFound;
import org.anlan.api.Page;
import org.anlan.api.warnings.Acknowledgement;
import org.anlan.api.warnings.RefusedId;
import org.anlan.api.warnings.RefusedWarning;
import org.anlan.api.warnings.WarningService;
import org.anlan.core.web.AnlanApi;
import org.anlan.core.web.Answers;
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

/** {@code /warnings/refused}: files that should have been warnings. */
@Component(service = RefusedResource.class)
@JaxrsResource
@AnlanApi
@Path("warnings/refused")
@Produces(MediaType.APPLICATION_JSON)
public final class RefusedResource {
  private final WarningService warnings;
  private final Answers answers;

  /** Whether those that somebody has settled are wanted too. */
  record Filter(Optional<Boolean> all) {}

  /** Serves these. */
  @Activate
  public RefusedResource(@Reference WarningService warnings, @Reference Answers answers) {
    this.warnings = Objects.requireNonNull(warnings);
    this.answers = Objects.requireNonNull(answers);
  }

  /** One page of those that wait, or with {@code all=true} of all, newest first. */
  @GET
  @Queried(value = Filter.class, paged = true)
  public Page<RefusedWarning> list(@Context UriInfo uri) {
    Queries<Filter> query = Queries.of(uri, Filter.class);
    return warnings.refused(query.filter().all().orElse(false), query.paging());
  }

  /** What is known of one, every fault of it among that. */
  @GET
  @Path("{id}")
  @Returns(RefusedWarning.class)
  public Response get(@PathParam("id") String id) {
    RefusedId typed = id(id);
    RefusedWarning refused = warnings.refused(typed).orElseThrow(() -> NotFound.of(typed));
    return Response.ok(refused).tag(Versions.tag(refused)).build();
  }

  /** The file as it came. */
  @GET
  @Path("{id}/file")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Returns(byte[].class)
  public Response file(@PathParam("id") String id) {
    RefusedId typed = id(id);
    byte[] file = warnings.refusedFile(typed).orElseThrow(() -> NotFound.of(typed));
    return Files.attached(
        file, "refused-" + typed.value() + ".bin", MediaType.APPLICATION_OCTET_STREAM);
  }

  /** Somebody looked at it and decided what to do. */
  @POST
  @Path("{id}/settle")
  @Consumes(MediaType.WILDCARD)
  @Takes(Acknowledgement.class)
  @Returns(RefusedWarning.class)
  public Response settle(@PathParam("id") String id, byte[] remark) {
    RefusedId typed = id(id);
    return answers.done(() -> warnings.settle(typed, Files.said(remark)));
  }

  private static RefusedId id(String segment) {
    return new RefusedId(EntityResource.uuid(segment));
  }
}
