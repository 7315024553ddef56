package org.anlan.testclock.internal;

import java.time.Instant;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.anlan.core.web.AnlanApi;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/**
 * {@code /test/clock}: {@code POST {"advance":"PT1H"}} answers when all that is due by then is
 * done.
 */
@Component(service = ClockResource.class)
@JaxrsResource
@AnlanApi
@Path("test/clock")
@Produces(MediaType.APPLICATION_JSON)
public final class ClockResource {
  private final TestTime time;

  /** The resource of this time. */
  @Activate
  public ClockResource(@Reference TestTime time) {
    this.time = time;
  }

  /** The time it is. */
  @GET
  public Map<String, Instant> now() {
    return Map.of("now", time.now());
  }

  /** Lets time go by. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Map<String, Instant> advance(Advance by) {
    return Map.of("now", time.advance(by.advance()));
  }
}
