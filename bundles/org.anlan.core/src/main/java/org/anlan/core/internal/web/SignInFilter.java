package org.anlan.core.internal.web;

import java.io.IOException;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.annotation.Priority;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.container.PreMatching;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.ext.WriterInterceptor;
import javax.ws.rs.ext.WriterInterceptorContext;
import org.anlan.api.Invalid;
import org.anlan.api.Text;
import org.anlan.core.internal.access.Calls;
import org.anlan.core.internal.access.Sessions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsName;
import org.slf4j.MDC;

/**
 * Begins and ends every request: who calls, how long its body may be, its name in the log, the
 * headers of its answer. Before matching, so that a stranger doesn't learn which paths there are.
 */
@Component(
    service = {
      ContainerRequestFilter.class,
      ContainerResponseFilter.class,
      WriterInterceptor.class
    },
    scope = ServiceScope.PROTOTYPE)
@JaxrsExtension
@JaxrsName("anlan-sign-in")
@JaxrsApplicationSelect(ApiApplication.OURS)
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public final class SignInFilter
    implements ContainerRequestFilter, ContainerResponseFilter, WriterInterceptor {
  private static final String REQUEST_ID = "X-Request-Id";
  private static final String KEY = "Idempotency-Key";
  private static final String LOG_NAME = "request";
  private static final Pattern GOOD_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern GOOD_KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

  private final Gate gate;
  @Context private HttpServletRequest http;

  /** Requests through this gate. */
  @Activate
  public SignInFilter(@Reference Gate gate) {
    this.gate = gate;
  }

  @Override
  public void filter(ContainerRequestContext context) {
    Request request = request(context);
    request.begin();
    MDC.put(LOG_NAME, request.id());
    String address = http.getRemoteAddr();
    Calls.begin(new Calls.Call(Optional.empty(), Optional.of(address), Optional.empty()));
    Gate.Knock knock =
        new Gate.Knock(
            request.method(),
            request.path(),
            Optional.ofNullable(context.getHeaderString(HttpHeaders.AUTHORIZATION)),
            address,
            http.isSecure());
    gate.admit(knock).ifPresent(known -> enter(known, address, context, knock.secure()));
    requireReadable(context);
    context.setEntityStream(request.body());
  }

  @Override
  public void filter(ContainerRequestContext context, ContainerResponseContext answer) {
    SafeHeaders.add(answer.getHeaders(), http.isSecure());
    Request.current().ifPresent(r -> answer.getHeaders().putSingle(REQUEST_ID, r.id()));
    if (!answer.hasEntity()) {
      end();
    }
  }

  /** What is streamed is still read in the caller's name; only then the call ends. */
  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    try {
      context.proceed();
    } finally {
      end();
    }
  }

  private static void end() {
    Calls.end();
    Request.end();
    MDC.remove(LOG_NAME);
  }

  private static void enter(
      Sessions.Known known, String address, ContainerRequestContext context, boolean secure) {
    Calls.begin(
        new Calls.Call(
            Optional.of(known.caller()), Optional.of(address), Optional.of(known.hash())));
    context.setSecurityContext(new Signed(known, secure));
  }

  private Request request(ContainerRequestContext context) {
    String id = context.getHeaderString(REQUEST_ID);
    Optional<String> key = Optional.ofNullable(context.getHeaderString(KEY)).map(String::strip);
    Optional<String> usable = key.filter(k -> GOOD_KEY.matcher(k).matches());
    Request request =
        new Request(
            id != null && GOOD_ID.matcher(id).matches() ? id : UUID.randomUUID().toString(),
            context.getMethod(),
            context.getUriInfo().getPath(),
            Optional.ofNullable(context.getUriInfo().getRequestUri().getRawQuery()).orElse(""),
            language(context),
            usable,
            new Body(context.getEntityStream(), most(context), usable.isPresent()));
    if (key.isPresent() && usable.isEmpty()) {
      request.begin();
      throw Invalid.at(
          "",
          Text.of(
              "Idempotency-Key 须为 1 到 200 个可见 ASCII 字符",
              "Idempotency-Key must be 1 to 200 visible ASCII characters"));
    }
    return request;
  }

  private long most(ContainerRequestContext context) {
    String type = context.getHeaderString(HttpHeaders.CONTENT_TYPE);
    return gate.most(type == null ? "" : type);
  }

  /** What can be refused unread is. */
  private void requireReadable(ContainerRequestContext context) {
    long most = most(context);
    if (context.getLength() > most) {
      throw new TooLarge(most);
    }
    String encoding = context.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
      throw new Unsupported("Content-Encoding: " + encoding.strip());
    }
  }

  private static Locale language(ContainerRequestContext context) {
    return context.getAcceptableLanguages().stream()
        .filter(l -> l.getLanguage().equals("zh") || l.getLanguage().equals("en"))
        .findFirst()
        .orElse(Locale.ENGLISH);
  }

  /** Who is signed in, as JAX-RS wants to hear it. */
  private record Signed(Sessions.Known known, boolean isSecure) implements SecurityContext {
    @Override
    public Principal getUserPrincipal() {
      return () -> known.caller().name();
    }

    @Override
    public boolean isUserInRole(String role) {
      return known.caller().roles().stream().anyMatch(r -> r.name().equalsIgnoreCase(role));
    }

    @Override
    public String getAuthenticationScheme() {
      return "Bearer";
    }
  }
}
