package org.anlan.core.internal.web;

import java.util.Locale;
import java.util.Optional;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.anlan.api.Forbidden;
import org.anlan.core.internal.audit.AuditTrail;
import org.anlan.json.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers every failure with a problem document. */
@Component(service = ExceptionMapper.class, scope = ServiceScope.PROTOTYPE)
@JaxrsExtension
@JaxrsName("anlan-problems")
@JaxrsApplicationSelect(ApiApplication.OURS)
public final class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);
  private final AuditTrail audit;

  /** Refusals go to this trail. */
  @Activate
  public ProblemMapper(@Reference AuditTrail audit) {
    this.audit = audit;
  }

  @Override
  public Response toResponse(Throwable failure) {
    Throwable cause = Problems.meaningful(failure);
    if (cause instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
      return web.getResponse();
    }
    Optional<Request> request = Request.current();
    Locale language = request.map(Request::language).orElse(Locale.ENGLISH);
    Problem problem = Problems.of(cause, language, request.map(Request::id));
    note(failure, cause, problem.status(), request);
    Response.ResponseBuilder answer =
        Response.status(problem.status())
            .type(Problem.MEDIA)
            .language(Problems.isChinese(language) ? "zh" : "en")
            .entity(Json.write(problem));
    if (problem.status() == 401) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"anlan\"");
    }
    if (problem.status() == 503) {
      answer.header(HttpHeaders.RETRY_AFTER, 2);
    }
    if (cause instanceof WebApplicationException web) {
      Optional.ofNullable(web.getResponse().getHeaderString(HttpHeaders.ALLOW))
          .ifPresent(allow -> answer.header(HttpHeaders.ALLOW, allow));
    }
    return answer.build();
  }

  private void note(Throwable failure, Throwable cause, int status, Optional<Request> request) {
    String what = request.map(r -> r.method() + " /" + r.path()).orElse("");
    if (cause instanceof Forbidden) {
      audit.refused("request.forbidden", what, cause.getMessage());
    }
    if (status == 500) {
      LOG.error("{} failed", what, failure);
    } else {
      LOG.debug("{} answered {}", what, status, failure);
    }
  }
}
