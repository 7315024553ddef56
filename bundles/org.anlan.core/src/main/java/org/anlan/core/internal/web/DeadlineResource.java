package org.anlan.core.internal.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.UriInfo;
import org.anlan.api.Faults;
import org.anlan.api.Link;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.Text;
import org.anlan.api.access.Permission;
import org.anlan.api.changes.ChangeRecorder;
import org.anlan.api.deadlines.Deadline;
import org.anlan.api.deadlines.DeadlineService;
import org.anlan.core.service.Desk;
import org.anlan.core.web.AnlanApi;
import org.anlan.core.web.Queried;
import org.anlan.core.web.Queries;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The running clocks. */
@Component(service = DeadlineResource.class)
@JaxrsResource
@AnlanApi
@Path("deadlines")
public final class DeadlineResource {
  private static final Duration USUAL = Duration.ofDays(1);
  private final DeadlineService deadlines;
  private final Desk desk;

  /**
   * Which clocks are wanted: those about one thing, or those that have a step to fire soon.
   *
   * @param until a day from now unless given
   */
  record Wanted(
      Optional<String> entity,
      Optional<UUID> id,
      Optional<Instant> until,
      Optional<Integer> limit) {}

  /** These clocks. */
  @Activate
  public DeadlineResource(@Reference DeadlineService deadlines, @Reference Desk desk) {
    this.deadlines = deadlines;
    this.desk = desk;
  }

  /** Those the caller may see, soonest first. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Queried(Wanted.class)
  public Page<Deadline> list(@Context UriInfo uri) {
    Wanted wanted = Queries.filter(uri, Wanted.class);
    Faults faults = new Faults();
    faults.when(
        wanted.entity().isPresent() != wanted.id().isPresent(),
        "/entity",
        Text.of("entity 与 id 须同时给出", "entity and id go together"));
    faults.throwIfAny();
    long seq = desk.feed().head();
    return new Page<>(
        clocks(wanted, desk.clock()).stream().filter(this::visible).toList(),
        Optional.empty(),
        seq);
  }

  private List<Deadline> clocks(Wanted wanted, Clock clock) {
    if (wanted.entity().isPresent()) {
      return deadlines.about(new Link(wanted.entity().get(), wanted.id().orElseThrow()));
    }
    int limit = new Paging(wanted.limit().orElse(Paging.USUAL), Optional.empty()).limit();
    return deadlines.until(wanted.until().orElse(clock.instant().plus(USUAL)), limit);
  }

  private boolean visible(Deadline deadline) {
    Permission read = ChangeRecorder.permissionOf(deadline.about().entity());
    return deadline
        .scope()
        .map(unit -> desk.access().may(read, unit))
        .orElseGet(() -> desk.access().may(read));
  }
}
