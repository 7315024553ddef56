package org.anlan.core.internal.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.anlan.api.Entity;
import org.anlan.core.web.Reply;
import org.anlan.core.web.Versions;
import org.anlan.json.Json;

/** A finished answer, as it goes out now and again at every replay. */
record Answer(
    int status,
    Optional<String> location,
    Optional<String> etag,
    Optional<String> media,
    Optional<String> body) {
  private static final String REPLAYED = "Idempotency-Replayed";

  static Answer of(Reply reply, Optional<Request> request) {
    Optional<String> location = reply.location().map(path -> ApiApplication.BASE + "/" + path);
    if (reply.refusal().isPresent()) {
      Locale language = request.map(Request::language).orElse(Locale.ENGLISH);
      Problem problem = Problems.of(reply.refusal().get(), language, request.map(Request::id));
      return new Answer(
          problem.status(),
          location,
          Optional.empty(),
          Optional.of(Problem.MEDIA),
          Optional.of(json(problem)));
    }
    Optional<String> etag =
        reply
            .body()
            .filter(Entity.class::isInstance)
            .map(entity -> "\"" + Versions.tag((Entity<?>) entity).getValue() + "\"");
    return new Answer(
        reply.status(),
        location,
        etag,
        reply.body().map(body -> MediaType.APPLICATION_JSON),
        reply.body().map(Answer::json));
  }

  Response response(boolean replayed) {
    Response.ResponseBuilder response = Response.status(status);
    location.ifPresent(to -> response.header(HttpHeaders.LOCATION, to));
    etag.ifPresent(tag -> response.header(HttpHeaders.ETAG, tag));
    media.ifPresent(type -> response.header(HttpHeaders.CONTENT_TYPE, type));
    body.ifPresent(text -> response.entity(text.getBytes(StandardCharsets.UTF_8)));
    if (replayed) {
      response.header(REPLAYED, "true");
    }
    return response.build();
  }

  private static String json(Object value) {
    return new String(Json.write(value), StandardCharsets.UTF_8);
  }
}
