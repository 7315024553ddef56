package org.anlan.roster.internal.rest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.anlan.api.roster.DutyOverride;
import org.anlan.api.roster.Person;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.PersonService;
import org.anlan.api.roster.Schedule;
import org.anlan.api.roster.ScheduleId;
import org.anlan.api.roster.ScheduleService;
import org.anlan.api.roster.Shift;
import org.anlan.core.web.AnlanApi;
import org.anlan.core.web.EntityResource;
import org.anlan.core.web.Queries;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/**
 * {@code /roster/schedules/{id}/calendar.ics}: a schedule's shifts, or one person's, for calendar
 * programs, from a month ago to half a year ahead.
 */
@Component(service = CalendarResource.class)
@JaxrsResource
@AnlanApi
@Path("roster/schedules/{id}/calendar.ics")
public final class CalendarResource {
  static final String MEDIA = "text/calendar; charset=utf-8";
  private static final Duration BACK = Duration.ofDays(31);
  private static final Duration AHEAD = Duration.ofDays(183);

  private final ScheduleService schedules;
  private final PersonService people;
  private final Clock clock;

  /** Whose shifts; left out: everybody's. */
  record Whose(Optional<UUID> person) {}

  /** Calendars of these schedules. */
  @Activate
  public CalendarResource(
      @Reference ScheduleService schedules,
      @Reference PersonService people,
      @Reference Clock clock) {
    this.schedules = schedules;
    this.people = people;
    this.clock = clock;
  }

  /** The calendar; {@code person} leaves only the shifts that person has. */
  @GET
  @Produces(MEDIA)
  public Response calendar(@PathParam("id") String id, @Context UriInfo uri) {
    Optional<PersonId> person = Queries.filter(uri, Whose.class).person().map(PersonId::new);
    Schedule schedule = schedules.get(new ScheduleId(EntityResource.uuid(id)));
    Instant now = clock.instant();
    List<Shift> shifts = schedules.shifts(schedule.id(), now.minus(BACK), now.plus(AHEAD));
    String text =
        new ShiftCalendar(schedule, changed(schedule), this::name)
            .of(person.map(who -> only(who, shifts)).orElse(shifts), person.isPresent());
    return Response.ok(text, MEDIA)
        .header("Content-Disposition", "inline; filename=\"calendar.ics\"")
        .build();
  }

  private static List<Shift> only(PersonId who, List<Shift> shifts) {
    return shifts.stream()
        .map(
            shift ->
                new Shift(
                    shift.scheduleId(),
                    shift.from(),
                    shift.to(),
                    shift.places().stream().filter(p -> p.personId().equals(who)).toList()))
        .filter(shift -> !shift.places().isEmpty())
        .toList();
  }

  /** When the schedule, or a stand-in on it, was last changed. */
  private Instant changed(Schedule schedule) {
    return schedules.overrides(schedule.id()).stream()
        .map(DutyOverride::stamp)
        .map(stamp -> stamp.updatedAt())
        .reduce(schedule.stamp().updatedAt(), (a, b) -> a.isAfter(b) ? a : b);
  }

  private String name(PersonId person) {
    return people.find(person).map(Person::name).orElse("");
  }
}
