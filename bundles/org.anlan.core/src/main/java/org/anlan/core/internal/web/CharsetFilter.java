package org.anlan.core.internal.web;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.context.ServletContextHelper;

/**
 * Refuses a body in a character set nobody knows. It stands before the JAX-RS application, which
 * would fail before any of our code sees the request.
 */
@Component(
    service = Filter.class,
    property = {
      "osgi.http.whiteboard.filter.pattern=/*",
      "osgi.http.whiteboard.filter.asyncSupported:Boolean=true",
      "osgi.http.whiteboard.context.select=" + CharsetFilter.APPLICATION
    })
public final class CharsetFilter implements Filter {
  /**
   * The context the JAX-RS whiteboard makes for the application; ours beside it needs no filter.
   */
  static final String APPLICATION =
      "(&(osgi.http.whiteboard.context.path="
          + ApiApplication.BASE
          + ")(!"
          + StreamContext.OURS
          + "))";

  /**
   * A filter for the application.
   *
   * @param context must be there first: a start stood still where the filter came before it
   */
  @Activate
  public CharsetFilter(@Reference(target = APPLICATION) ServletContextHelper context) {}

  @Override
  public void init(FilterConfig config) {
    // has nothing to prepare
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String charset = request.getCharacterEncoding();
    if (charset == null || isKnown(charset)) {
      chain.doFilter(request, response);
      return;
    }
    HttpServletRequest http = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    SafeHeaders.of(request.isSecure(), false).forEach(answer::setHeader);
    Refusal.write(http, answer, new Unsupported("charset=" + charset));
  }

  @Override
  public void destroy() {
    // holds nothing
  }

  private static boolean isKnown(String charset) {
    try {
      return Charset.isSupported(charset);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }
}
