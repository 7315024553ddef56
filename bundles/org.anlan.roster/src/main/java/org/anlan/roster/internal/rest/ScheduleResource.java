package org.anlan.roster.internal.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.anlan.api.Faults;
import org.anlan.api.NotFound;
import org.anlan.api.Page;
import org.anlan.api.changes.ChangeFeed;
import org.anlan.api.roster.DutyOverride;
import org.anlan.api.roster.DutyOverrideDraft;
import org.anlan.api.roster.Gap;
import org.anlan.api.roster.OverrideId;
import org.anlan.api.roster.Schedule;
import org.anlan.api.roster.ScheduleDraft;
import org.anlan.api.roster.ScheduleFilter;
import org.anlan.api.roster.ScheduleId;
import org.anlan.api.roster.ScheduleService;
import org.anlan.api.roster.Shift;
import org.anlan.core.web.AnlanApi;
import org.anlan.core.web.Answers;
import org.anlan.core.web.EntityResource;
import org.anlan.core.web.Queries;
import org.anlan.core.web.Returns;
import org.anlan.core.web.Versions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /roster/schedules}: duty rosters, the shifts computed from them, stand-ins and gaps. */
@Component(service = ScheduleResource.class)
@JaxrsResource
@AnlanApi
@Path("roster/schedules")
public final class ScheduleResource
    extends EntityResource<ScheduleId, Schedule, ScheduleDraft, ScheduleFilter> {
  private final ScheduleService schedules;
  private final ChangeFeed feed;

  /** A stretch of time. */
  record Span(Optional<Instant> from, Optional<Instant> to) {
    /** The stretch a query asks for; both ends must be given. */
    static Span of(UriInfo uri) {
      Span span = Queries.filter(uri, Span.class);
      Faults faults = new Faults();
      faults.required("/from", span.from.orElse(null)).required("/to", span.to.orElse(null));
      faults.throwIfAny();
      return span;
    }
  }

  /** These schedules. */
  @Activate
  public ScheduleResource(
      @Reference ScheduleService schedules,
      @Reference ChangeFeed feed,
      @Reference Answers answers) {
    super("roster/schedules", schedules, answers, ScheduleId::new, ScheduleFilter.class);
    this.schedules = schedules;
    this.feed = feed;
  }

  /** The shifts that touch {@code from} to {@code to}. */
  @GET
  @Path("{id}/shifts")
  @Produces(MediaType.APPLICATION_JSON)
  public Page<Shift> shifts(@PathParam("id") String id, @Context UriInfo uri) {
    Span span = Span.of(uri);
    return whole(
        () -> schedules.shifts(id(id), span.from().orElseThrow(), span.to().orElseThrow()));
  }

  /** The places nobody fills from {@code from} to {@code to}. */
  @GET
  @Path("{id}/gaps")
  @Produces(MediaType.APPLICATION_JSON)
  public Page<Gap> gaps(@PathParam("id") String id, @Context UriInfo uri) {
    Span span = Span.of(uri);
    return whole(() -> schedules.gaps(id(id), span.from().orElseThrow(), span.to().orElseThrow()));
  }

  /** The stand-ins. */
  @GET
  @Path("{id}/overrides")
  @Produces(MediaType.APPLICATION_JSON)
  public Page<DutyOverride> overrides(@PathParam("id") String id) {
    return whole(() -> schedules.overrides(id(id)));
  }

  /** Arranges a stand-in. */
  @POST
  @Path("{id}/overrides")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Returns(value = DutyOverride.class, status = 201)
  public Response override(@PathParam("id") String id, DutyOverrideDraft draft) {
    ScheduleId schedule = id(id);
    return answers()
        .created(
            "roster/schedules/" + schedule.value() + "/overrides",
            () -> schedules.override(schedule, draft));
  }

  /** One stand-in. */
  @GET
  @Path("{id}/overrides/{override}")
  @Produces(MediaType.APPLICATION_JSON)
  @Returns(DutyOverride.class)
  public Response override(@PathParam("id") String id, @PathParam("override") String override) {
    DutyOverride found = find(id(id), new OverrideId(uuid(override)));
    return Response.ok(found).tag(Versions.tag(found)).build();
  }

  /** Takes a stand-in back. */
  @DELETE
  @Path("{id}/overrides/{override}")
  @Produces(MediaType.APPLICATION_JSON)
  @Returns(value = Void.class, status = 204)
  public Response removeOverride(
      @PathParam("id") String id,
      @PathParam("override") String override,
      @Context HttpHeaders headers) {
    ScheduleId schedule = id(id);
    OverrideId gone = new OverrideId(uuid(override));
    return answers()
        .removed(
            () ->
                schedules.removeOverride(
                    schedule,
                    gone,
                    Versions.required(headers, () -> find(schedule, gone).stamp().version())));
  }

  private DutyOverride find(ScheduleId schedule, OverrideId id) {
    return schedules.overrides(schedule).stream()
        .filter(override -> override.id().equals(id))
        .findFirst()
        .orElseThrow(() -> NotFound.of(id));
  }

  private <T> Page<T> whole(Supplier<List<T>> items) {
    long seq = feed.head();
    return new Page<>(items.get(), Optional.empty(), seq);
  }
}
