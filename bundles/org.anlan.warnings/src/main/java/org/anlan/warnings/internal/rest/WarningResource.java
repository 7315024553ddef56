package org.anlan.warnings.internal.rest;

import java.util.List;
import java.util.Objects;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.anlan.api.AnlanException;
import org.anlan.api.Invalid;
import org.anlan.api.NotFound;
import org.anlan.api.Page;
import org.anlan.api.warnings.Acknowledgement;
import org.anlan.api.warnings.Proposal;
import org.anlan.api.warnings.Receipt;
import org.anlan.api.warnings.Warning;
import org.anlan.api.warnings.WarningDraft;
import org.anlan.api.warnings.WarningFilter;
import org.anlan.api.warnings.WarningId;
import org.anlan.api.warnings.WarningService;
import org.anlan.core.web.AnlanApi;
import org.anlan.core.web.Answers;
import org.anlan.core.web.EntityResource;
import org.anlan.core.web.Queried;
import org.anlan.core.web.Queries;
import org.anlan.core.web.Reply;
import org.anlan.core.web.Returns;
import org.anlan.core.web.Takes;
import org.anlan.core.web.Unreadable;
import org.anlan.core.web.Versions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /warnings}: taking them in, reading them, saying that somebody has seen one. */
@Component(service = WarningResource.class)
@JaxrsResource
@AnlanApi
@Path("warnings")
@Produces(MediaType.APPLICATION_JSON)
public final class WarningResource {
  private static final String CAP = "application/cap+xml";
  private final WarningService warnings;
  private final Answers answers;

  /** Serves these warnings. */
  @Activate
  public WarningResource(@Reference WarningService warnings, @Reference Answers answers) {
    this.warnings = Objects.requireNonNull(warnings);
    this.answers = Objects.requireNonNull(answers);
  }

  /**
   * Takes a warning in: 201 when it is new, 200 when it is known. A file that is refused, with 422
   * or 400, is kept all the same: {@code Location} says where.
   */
  @POST
  @Consumes({CAP, MediaType.APPLICATION_XML, MediaType.TEXT_XML, MediaType.APPLICATION_JSON})
  @Returns(value = Warning.class, status = 201)
  @Takes(value = WarningDraft.class, optional = false)
  public Response receive(byte[] file, @HeaderParam(HttpHeaders.CONTENT_TYPE) String mediaType) {
    if (file.length > WarningService.LARGEST) {
      throw new WebApplicationException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }
    return answers.reply(() -> reply(warnings.receive(file, mediaType)));
  }

  /** One page of warnings, newest first. */
  @GET
  @Queried(value = WarningFilter.class, paged = true)
  public Page<Warning> list(@Context UriInfo uri) {
    Queries<WarningFilter> query = Queries.of(uri, WarningFilter.class);
    return warnings.list(query.filter(), query.paging());
  }

  /** The warning. */
  @GET
  @Path("{id}")
  @Returns(Warning.class)
  public Response get(@PathParam("id") String id, @Context Request request) {
    Warning warning = warnings.get(id(id));
    EntityTag tag = Versions.tag(warning);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged == null ? Response.ok(warning) : unchanged).tag(tag).build();
  }

  /** The file as it came; none of one that came as JSON. */
  @GET
  @Path("{id}/file")
  @Produces(MediaType.APPLICATION_XML)
  @Returns(byte[].class)
  public Response file(@PathParam("id") String id) {
    WarningId typed = id(id);
    byte[] file = warnings.file(typed).orElseThrow(() -> NotFound.of(typed));
    return Files.attached(file, "warning-" + typed.value() + ".xml", MediaType.APPLICATION_XML);
  }

  /** Somebody on duty has seen it; the remark may be left out, body and all. */
  @POST
  @Path("{id}/acknowledge")
  @Consumes(MediaType.WILDCARD)
  @Takes(Acknowledgement.class)
  @Returns(Warning.class)
  public Response acknowledge(@PathParam("id") String id, byte[] remark) {
    WarningId typed = id(id);
    return answers.done(() -> warnings.acknowledge(typed, Files.said(remark)));
  }

  /** The plans and levels it proposes; a person confirms. */
  @GET
  @Path("{id}/proposals")
  public List<Proposal> proposals(@PathParam("id") String id) {
    return warnings.proposals(id(id));
  }

  private static Reply reply(Receipt receipt) {
    return switch (receipt.outcome()) {
      case NEW -> Reply.created("warnings", receipt.warning().orElseThrow());
      case KNOWN -> Reply.ok(receipt.warning().orElseThrow());
      case REFUSED -> refused(receipt, new Invalid(receipt.faults()));
      case UNREADABLE -> refused(receipt, new Unreadable(receipt.faults().get(0).message()));
    };
  }

  private static Reply refused(Receipt receipt, AnlanException why) {
    return Reply.refused(why, "warnings/refused/" + receipt.refused().orElseThrow().value());
  }

  private static WarningId id(String segment) {
    return new WarningId(EntityResource.uuid(segment));
  }
}
