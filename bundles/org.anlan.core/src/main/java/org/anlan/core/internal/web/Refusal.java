package org.anlan.core.internal.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.anlan.api.AnlanException;
import org.anlan.json.Json;

/** What the servlets beside the JAX-RS application have in common. */
final class Refusal {
  private Refusal() {}

  /** Who is at the door, asking for this path. */
  static Gate.Knock knock(HttpServletRequest request, String path) {
    return new Gate.Knock(
        request.getMethod(),
        path,
        Optional.ofNullable(request.getHeader("Authorization")),
        request.getRemoteAddr(),
        request.isSecure());
  }

  /** Answers with a problem document. */
  static void write(
      HttpServletRequest request, HttpServletResponse response, AnlanException failure)
      throws IOException {
    boolean chinese =
        request.getHeader("Accept-Language") != null && Problems.isChinese(request.getLocale());
    Locale language = chinese ? Locale.CHINESE : Locale.ENGLISH;
    Problem problem = Problems.of(failure, language, Optional.of(UUID.randomUUID().toString()));
    SafeHeaders.of(request.isSecure(), false).forEach(response::setHeader);
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA);
    if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
      response.setHeader("WWW-Authenticate", "Bearer realm=\"anlan\"");
    }
    response.getOutputStream().write(Json.write(problem));
  }
}
