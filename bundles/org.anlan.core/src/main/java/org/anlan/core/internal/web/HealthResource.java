package org.anlan.core.internal.web;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.anlan.api.access.Role;
import org.anlan.api.health.Health;
import org.anlan.api.health.HealthReport;
import org.anlan.core.internal.access.Calls;
import org.anlan.core.internal.health.HealthBoard;
import org.anlan.core.web.AnlanApi;
import org.anlan.core.web.Returns;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** How the runtime is; who isn't signed in learns no more than whether it is up. */
@Component(service = HealthResource.class)
@JaxrsResource
@AnlanApi
@Path("health")
public final class HealthResource {
  private final HealthBoard board;

  /** What this board says. */
  @Activate
  public HealthResource(@Reference HealthBoard board) {
    this.board = board;
  }

  /** 200 when up (or when somebody should look), 503 when not. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Returns(HealthReport.class)
  public Response health() {
    HealthReport report = board.report();
    boolean insider =
        Calls.caller()
            .map(c -> c.roles().stream().anyMatch(r -> r != Role.UNIT && r != Role.CONNECTOR))
            .orElse(false);
    return Response.status(report.status() == Health.State.DOWN ? 503 : 200)
        .entity(insider ? report : HealthBoard.outside(report))
        .build();
  }
}
