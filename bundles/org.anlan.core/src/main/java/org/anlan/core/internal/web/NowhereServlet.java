package org.anlan.core.internal.web;

import java.io.IOException;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.anlan.api.NotFound;
import org.anlan.api.Text;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.context.ServletContextHelper;

/** Answers for every address where nothing is, as the API does: the server would answer a page. */
@Component(
    service = Servlet.class,
    property = {
      "osgi.http.whiteboard.servlet.name=anlan-nowhere",
      "osgi.http.whiteboard.servlet.pattern=/*",
      "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true"
    })
public final class NowhereServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /**
   * Nothing.
   *
   * @param context comes when the web server is ready for more
   */
  @Activate
  public NowhereServlet(@Reference(target = StreamContext.OURS) ServletContextHelper context) {}

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Refusal.write(request, response, new NotFound(Text.of("此处没有内容", "there is nothing here")));
  }
}
