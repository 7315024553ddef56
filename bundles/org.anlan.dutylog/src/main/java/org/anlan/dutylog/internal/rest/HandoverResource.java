package org.anlan.dutylog.internal.rest;

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
import org.anlan.api.Conflict;
import org.anlan.api.Page;
import org.anlan.api.Text;
import org.anlan.api.access.AccessService;
import org.anlan.api.log.Acceptance;
import org.anlan.api.log.Handover;
import org.anlan.api.log.HandoverId;
import org.anlan.api.log.HandoverService;
import org.anlan.api.log.NewHandover;
import org.anlan.core.web.AnlanApi;
import org.anlan.core.web.Answers;
import org.anlan.core.web.EntityResource;
import org.anlan.core.web.Queried;
import org.anlan.core.web.Queries;
import org.anlan.core.web.Reply;
import org.anlan.core.web.Returns;
import org.anlan.core.web.Versions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /log/handovers}. */
@Component(service = HandoverResource.class)
@JaxrsResource
@AnlanApi
@Path("log/handovers")
@Produces(MediaType.APPLICATION_JSON)
public final class HandoverResource {
  private static final Text NOT_ACCEPTED = Text.of("还有事项未接收", "there are matters not accepted yet");

  private final HandoverService handovers;
  private final Answers answers;
  private final AccessService access;

  @Activate
  public HandoverResource(
      @Reference HandoverService handovers,
      @Reference Answers answers,
      @Reference AccessService access) {
    this.handovers = handovers;
    this.answers = answers;
    this.access = access;
  }

  /** No filters. */
  record Any() {}

  /** Handovers, newest first. */
  @GET
  @Queried(paged = true)
  public Page<Handover> list(@Context UriInfo uri) {
    return handovers.list(Queries.of(uri, Any.class).paging());
  }

  /** Prepares one with all that is open; the caller is who goes. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Returns(value = Handover.class, status = 201)
  public Response prepare(NewHandover draft) {
    return answers.created("log/handovers", () -> handovers.prepare(draft));
  }

  /** One handover. */
  @GET
  @Path("{id}")
  @Returns(Handover.class)
  public Response get(@PathParam("id") String id) {
    Handover handover = handovers.get(id(id));
    return Response.ok(handover).tag(Versions.tag(handover)).build();
  }

  /** The incoming officer takes one matter. */
  @POST
  @Path("{id}/accept")
  @Consumes(MediaType.APPLICATION_JSON)
  @Returns(Handover.class)
  public Response accept(@PathParam("id") String id, Acceptance acceptance) {
    return answers.done(() -> handovers.accept(id(id), acceptance));
  }

  /** Adds the matters opened since. */
  @POST
  @Path("{id}/refresh")
  @Returns(Handover.class)
  public Response refresh(@PathParam("id") String id) {
    return answers.done(() -> handovers.refresh(id(id)));
  }

  /**
   * Signs in the caller's name. What was opened since stays added although that refuses the
   * signature, so the refusal is an answer and no failure.
   */
  @POST
  @Path("{id}/sign")
  @Returns(Handover.class)
  public Response sign(@PathParam("id") String id) {
    HandoverId wanted = id(id);
    return answers.reply(
        () -> {
          Handover now = handovers.refresh(wanted);
          return mustAcceptFirst(now)
              ? Reply.refused(Conflict.state(NOT_ACCEPTED, now))
              : Reply.ok(handovers.sign(wanted));
        });
  }

  /** Gives it up. */
  @POST
  @Path("{id}/cancel")
  @Returns(Handover.class)
  public Response cancel(@PathParam("id") String id) {
    return answers.done(() -> handovers.cancel(id(id)));
  }

  private boolean mustAcceptFirst(Handover h) {
    return h.waiting() > 0 && h.incoming().equalsIgnoreCase(access.current().name());
  }

  private static HandoverId id(String segment) {
    return new HandoverId(EntityResource.uuid(segment));
  }
}
