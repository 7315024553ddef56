package org.anlan.roster.internal.rest;

import java.util.Optional;
import java.util.function.Supplier;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.anlan.api.Page;
import org.anlan.api.changes.ChangeFeed;
import org.anlan.api.roster.ScheduleId;
import org.anlan.api.roster.Swap;
import org.anlan.api.roster.SwapAnswer;
import org.anlan.api.roster.SwapDraft;
import org.anlan.api.roster.SwapId;
import org.anlan.api.roster.SwapService;
import org.anlan.core.web.AnlanApi;
import org.anlan.core.web.Answers;
import org.anlan.core.web.EntityResource;
import org.anlan.core.web.Returns;
import org.anlan.core.web.Versions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /roster/schedules/{id}/swaps}: asking for a swap of turns, and answering. */
@Component(service = SwapResource.class)
@JaxrsResource
@AnlanApi
@Path("roster/schedules/{id}/swaps")
public final class SwapResource {
  private final SwapService swaps;
  private final ChangeFeed feed;
  private final Answers answers;

  /** These swaps. */
  @Activate
  public SwapResource(
      @Reference SwapService swaps, @Reference ChangeFeed feed, @Reference Answers answers) {
    this.swaps = swaps;
    this.feed = feed;
    this.answers = answers;
  }

  /** The schedule's swaps, newest last. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Page<Swap> list(@PathParam("id") String id) {
    long seq = feed.head();
    return new Page<>(swaps.list(schedule(id)), Optional.empty(), seq);
  }

  /** Asks for one. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Returns(value = Swap.class, status = 201)
  public Response ask(@PathParam("id") String id, SwapDraft draft) {
    ScheduleId schedule = schedule(id);
    return answers.created(
        "roster/schedules/" + schedule.value() + "/swaps", () -> swaps.ask(schedule, draft));
  }

  /** One of them. */
  @GET
  @Path("{swap}")
  @Produces(MediaType.APPLICATION_JSON)
  @Returns(Swap.class)
  public Response get(@PathParam("id") String id, @PathParam("swap") String swap) {
    Swap found = swaps.get(schedule(id), swap(swap));
    return Response.ok(found).tag(Versions.tag(found)).build();
  }

  /** The other agrees: the turns change hands. */
  @POST
  @Path("{swap}/accept")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Returns(Swap.class)
  public Response accept(
      @PathParam("id") String id, @PathParam("swap") String swap, SwapAnswer answer) {
    return done(() -> swaps.accept(schedule(id), swap(swap), answer));
  }

  /** The other does not want it. */
  @POST
  @Path("{swap}/refuse")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Returns(Swap.class)
  public Response refuse(
      @PathParam("id") String id, @PathParam("swap") String swap, SwapAnswer answer) {
    return done(() -> swaps.refuse(schedule(id), swap(swap), answer));
  }

  /** Whoever asked wants it no more. */
  @POST
  @Path("{swap}/withdraw")
  @Produces(MediaType.APPLICATION_JSON)
  @Returns(Swap.class)
  public Response withdraw(@PathParam("id") String id, @PathParam("swap") String swap) {
    return done(() -> swaps.withdraw(schedule(id), swap(swap)));
  }

  private Response done(Supplier<Swap> work) {
    return answers.done(work);
  }

  private static ScheduleId schedule(String id) {
    return new ScheduleId(EntityResource.uuid(id));
  }

  private static SwapId swap(String id) {
    return new SwapId(EntityResource.uuid(id));
  }
}
