package org.anlan.roster.internal.rest;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.UriInfo;
import org.anlan.api.roster.OnDuty;
import org.anlan.api.roster.ScheduleService;
import org.anlan.api.roster.UnitId;
import org.anlan.core.web.AnlanApi;
import org.anlan.core.web.Queried;
import org.anlan.core.web.Queries;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /roster/on-duty}: who is on duty, with phones, and how long. */
@Component(service = OnDutyResource.class)
@JaxrsResource
@AnlanApi
@Path("roster/on-duty")
public final class OnDutyResource {
  private final ScheduleService schedules;
  private final Clock clock;

  /** A moment, now if left out, and a unit with all below it, the whole roster if left out. */
  record Wanted(Optional<Instant> at, Optional<UnitId> unit) {}

  /** By these schedules. */
  @Activate
  public OnDutyResource(@Reference ScheduleService schedules, @Reference Clock clock) {
    this.schedules = schedules;
    this.clock = clock;
  }

  /** Who is on duty. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Queried(Wanted.class)
  public OnDuty onDuty(@Context UriInfo uri) {
    Wanted wanted = Queries.filter(uri, Wanted.class);
    return schedules.onDuty(wanted.at().orElseGet(clock::instant), wanted.unit());
  }
}
