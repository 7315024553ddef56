package org.anlan.core.internal.web;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.AsyncContext;
import javax.servlet.Servlet;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.anlan.api.AnlanException;
import org.anlan.api.Invalid;
import org.anlan.api.Text;
import org.anlan.api.Unavailable;
import org.anlan.core.internal.access.Calls;
import org.anlan.core.internal.access.Sessions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.context.ServletContextHelper;

/**
 * The feed as server-sent events: {@code id} is the change's place, {@code event} its kind, {@code
 * data} the change. It goes on where {@code Last-Event-ID} or {@code since} says, or from now. A
 * servlet beside the JAX-RS application, since that one can't write without waiting.
 */
@Component(
    service = Servlet.class,
    property = {
      "osgi.http.whiteboard.servlet.name=anlan-stream",
      "osgi.http.whiteboard.servlet.pattern=/changes/stream",
      "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true",
      "osgi.http.whiteboard.context.select=(osgi.http.whiteboard.context.name=anlan-stream)"
    })
public final class ChangeStream extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int MOST_STREAMS = 5_000;
  private static final String PATH = "changes/stream";

  private final transient Gate gate;
  private final transient Readers readers;

  /**
   * Streams of this feed.
   *
   * @param context must be there first, lest the whiteboard try twice
   */
  @Activate
  public ChangeStream(
      @Reference Gate gate,
      @Reference Readers readers,
      @Reference(target = StreamContext.OURS) ServletContextHelper context) {
    this.gate = gate;
    this.readers = readers;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    SafeHeaders.of(request.isSecure(), false).forEach(response::setHeader);
    String address = request.getRemoteAddr();
    Calls.begin(new Calls.Call(Optional.empty(), Optional.of(address), Optional.empty()));
    try {
      Sessions.Known known = gate.admit(Refusal.knock(request, PATH)).orElseThrow();
      long since = since(request, known);
      if (readers.size() >= MOST_STREAMS) {
        throw new Unavailable(
            Unavailable.Reason.DOWN, Text.of("连接过多，请稍后再试", "too many streams; try later"));
      }
      begin(request, response, known, since);
    } catch (AnlanException e) {
      Refusal.write(request, response, e);
    } finally {
      Calls.end();
    }
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (request.getMethod().equals("GET")) {
      super.service(request, response);
    } else {
      response.setHeader("Allow", "GET");
      Refusal.write(request, response, new NotAllowed(request.getMethod()));
    }
  }

  private void begin(
      HttpServletRequest request, HttpServletResponse response, Sessions.Known known, long since)
      throws IOException {
    response.setStatus(HttpServletResponse.SC_OK);
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("X-Accel-Buffering", "no");
    response.flushBuffer();
    AsyncContext context = request.startAsync();
    context.setTimeout(0);
    AsyncLine line = new AsyncLine(context);
    Reader reader = new Reader(readers, known, since, line);
    line.begin(reader);
    readers.add(reader);
  }

  /** Looked at once here, so that one who asks for what is gone hears so in the answer's status. */
  private long since(HttpServletRequest request, Sessions.Known known) {
    String asked = request.getHeader("Last-Event-ID");
    if (asked == null || asked.isBlank()) {
      asked = request.getParameter("since");
    }
    if (asked == null || asked.isBlank()) {
      return readers.head();
    }
    if (!asked.strip().matches("\\d{1,18}")) {
      throw Invalid.at("/since", Text.of("须为不小于 0 的整数", "must be a whole number from 0"));
    }
    long since = Long.parseLong(asked.strip());
    var unused = readers.after(known.caller(), since, 1);
    return since;
  }
}
