package org.anlan.client.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.anlan.api.AnlanException;
import org.anlan.api.Conflict;
import org.anlan.api.Fault;
import org.anlan.api.Forbidden;
import org.anlan.api.Gone;
import org.anlan.api.Invalid;
import org.anlan.api.NotFound;
import org.anlan.api.Text;
import org.anlan.api.Unauthenticated;
import org.anlan.api.Unavailable;
import org.anlan.json.Json;

/** Turns a problem document (RFC 9457) back into the error the service would have thrown here. */
final class Problem {
  private Problem() {}

  static AnlanException of(int status, byte[] body) {
    JsonNode problem = read(body);
    Text text = text(problem.path("text"), problem.path("detail").asText("HTTP " + status));
    return switch (status) {
      case 401 -> new Unauthenticated(text);
      case 403 -> new Forbidden(text);
      case 404 -> new NotFound(text);
      case 409 -> new Conflict(kind(problem), text, problem.get("current"));
      case 410 -> new Gone(text);
      case 412 -> new Conflict(Conflict.Kind.STALE, text, problem.get("current"));
      case 400, 413, 415, 422, 428 -> new Invalid(faults(problem, text));
      case 507 -> new Unavailable(Unavailable.Reason.NO_SPACE, text);
      default -> new Unavailable(Unavailable.Reason.DOWN, text);
    };
  }

  private static JsonNode read(byte[] body) {
    try {
      JsonNode node = Json.mapper().readTree(body);
      return node.isObject() ? node : Json.mapper().createObjectNode();
    } catch (IOException e) {
      // not a problem document: something between us and the runtime answered
      return Json.mapper().createObjectNode();
    }
  }

  private static Conflict.Kind kind(JsonNode problem) {
    String type = problem.path("type").asText();
    for (Conflict.Kind kind : Conflict.Kind.values()) {
      if (type.endsWith(kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))) {
        return kind;
      }
    }
    return Conflict.Kind.STATE;
  }

  private static List<Fault> faults(JsonNode problem, Text whole) {
    List<Fault> faults = new ArrayList<>();
    for (JsonNode error : problem.path("errors")) {
      faults.add(
          new Fault(error.path("pointer").asText(), text(error.path("message"), whole.en())));
    }
    return faults.isEmpty() ? List.of(new Fault("", whole)) : faults;
  }

  private static Text text(JsonNode node, String otherwise) {
    return Text.of(node.path("zh").asText(otherwise), node.path("en").asText(otherwise));
  }
}
