package org.anlan.core.internal.web;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.Servlet;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.anlan.api.AnlanException;
import org.anlan.api.access.Role;
import org.anlan.api.health.Health;
import org.anlan.api.health.HealthReport;
import org.anlan.core.internal.access.Calls;
import org.anlan.core.internal.access.Sessions;
import org.anlan.core.internal.health.HealthBoard;
import org.anlan.json.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.http.context.ServletContextHelper;

/**
 * How the runtime is: 200, or 503 while it starts or when a part is down. Who isn't signed in
 * learns no more than that. A servlet beside the JAX-RS application, which isn't there as long as
 * the database isn't: just then somebody wants to know.
 */
@Component(
    service = Servlet.class,
    property = {
      "osgi.http.whiteboard.servlet.name=anlan-health",
      "osgi.http.whiteboard.servlet.pattern=/health",
      "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true",
      "osgi.http.whiteboard.context.select=(osgi.http.whiteboard.context.name=anlan-stream)"
    })
public final class HealthServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private final transient HealthBoard board;

  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  private transient volatile Gate gate;

  /**
   * What this board says.
   *
   * @param context must be there first, lest the whiteboard try twice
   */
  @Activate
  public HealthServlet(
      @Reference HealthBoard board,
      @Reference(target = StreamContext.OURS) ServletContextHelper context) {
    this.board = board;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    SafeHeaders.of(request.isSecure(), false).forEach(response::setHeader);
    HealthReport report = board.report();
    try {
      byte[] body = Json.write(isInsider(request) ? report : HealthBoard.outside(report));
      response.setStatus(report.status() == Health.State.DOWN ? 503 : 200);
      response.setContentType("application/json");
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    } catch (AnlanException e) {
      Refusal.write(request, response, e);
    }
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
      super.service(request, response);
    } else {
      response.setHeader("Allow", "GET, HEAD");
      Refusal.write(request, response, new NotAllowed(request.getMethod()));
    }
  }

  private boolean isInsider(HttpServletRequest request) {
    Gate door = gate;
    if (door == null || request.getHeader("Authorization") == null) {
      return false;
    }
    String address = request.getRemoteAddr();
    Calls.begin(new Calls.Call(Optional.empty(), Optional.of(address), Optional.empty()));
    try {
      return door.admit(Refusal.knock(request, "health"))
          .map(Sessions.Known::caller)
          .filter(c -> c.roles().stream().anyMatch(r -> r != Role.UNIT && r != Role.CONNECTOR))
          .isPresent();
    } finally {
      Calls.end();
    }
  }
}
