package org.anlan.core.internal.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;
import org.anlan.api.changes.Change;
import org.anlan.api.health.HealthReport;
import org.anlan.json.Json;

/** Describes resources from their code as an OpenAPI 3.0 document. */
final class OpenApi {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final List<String[]> PROBLEMS =
      List.of(
          new String[] {"400", "The body can't be parsed"},
          new String[] {"401", "Nobody is signed in"},
          new String[] {"403", "The caller has no right to this"},
          new String[] {"404", "Not there, or not to be seen by the caller"},
          new String[] {"409", "Doesn't fit the current state; current shows it"},
          new String[] {"410", "Not kept any more: load anew"},
          new String[] {"412", "Changed by somebody else; current shows it"},
          new String[] {"413", "The body is too large"},
          new String[] {"415", "Media type or encoding not supported"},
          new String[] {"422", "Understood but wrong; errors names every fault"},
          new String[] {"428", "If-Match is missing"},
          new String[] {"503", "A part is not up"},
          new String[] {"507", "The disk is full; nothing was written"});

  private final Schemas schemas = new Schemas();
  private final TreeMap<String, ObjectNode> paths = new TreeMap<>();

  private OpenApi() {}

  /** The document of these resource classes. */
  static ObjectNode of(Collection<Class<?>> resources, String version) {
    OpenApi api = new OpenApi();
    resources.stream().sorted(Comparator.comparing(Class::getName)).forEach(api::add);
    api.stream();
    api.health();
    ObjectNode document = NODES.objectNode().put("openapi", "3.0.3");
    document
        .putObject("info")
        .put("title", "Anlan")
        .put("version", version)
        .put("description", "Emergency operations suite. Unknown fields are refused.")
        .putObject("license")
        .put("name", "Apache-2.0");
    document.putArray("servers").addObject().put("url", ApiApplication.BASE);
    document.putArray("security").addObject().putArray("bearer");
    document.withArray("security").addObject().putArray("basic");
    ObjectNode paths = document.putObject("paths");
    api.paths.forEach(paths::set);
    api.components(document.putObject("components"));
    return document;
  }

  private void add(Class<?> resource) {
    Path base = resource.getAnnotation(Path.class);
    if (base == null) {
      return;
    }
    Operations operations = new Operations(resource, schemas);
    Stream.of(resource.getMethods())
        .filter(method -> !method.isBridge())
        .sorted(Comparator.comparing(Method::getName))
        .forEach(
            method -> verb(method).ifPresent(verb -> add(base.value(), method, verb, operations)));
  }

  private void add(String base, Method method, String verb, Operations operations) {
    Path own = method.getAnnotation(Path.class);
    String path = "/" + trim(base) + (own == null ? "" : "/" + trim(own.value()));
    // Expressions of path parameters are no part of a template.
    String template = path.replaceAll("\\{\\s*(\\w+)[^}]*\\}", "{$1}");
    ObjectNode operation = NODES.objectNode();
    operation.putArray("tags").add(trim(base).split("/")[0]);
    operation.put("operationId", operationId(template, verb, method));
    operations.describe(method, verb, operation);
    if (template.equals("/session") && verb.equals("post")) {
      operation.putArray("security");
    }
    ObjectNode item = paths.computeIfAbsent(template, t -> NODES.objectNode());
    if (item.has(verb)) {
      merge((ObjectNode) item.get(verb), operation);
    } else {
      item.set(verb, operation);
    }
  }

  /** Two methods of one path differ by media type: one operation with the content of both. */
  private static void merge(ObjectNode first, ObjectNode second) {
    second
        .path("responses")
        .fields()
        .forEachRemaining(
            answer -> {
              ObjectNode responses = (ObjectNode) first.get("responses");
              if (!responses.has(answer.getKey())) {
                responses.set(answer.getKey(), answer.getValue());
              } else if (answer.getValue().has("content")
                  && responses.get(answer.getKey()).has("content")) {
                ((ObjectNode) responses.get(answer.getKey()).get("content"))
                    .setAll((ObjectNode) answer.getValue().get("content"));
              }
            });
    if (first.has("requestBody") && second.has("requestBody")) {
      ((ObjectNode) first.get("requestBody").get("content"))
          .setAll((ObjectNode) second.get("requestBody").get("content"));
    }
  }

  private static String operationId(String path, String verb, Method method) {
    StringBuilder id = new StringBuilder();
    for (String segment : path.split("[/.{}-]+")) {
      if (!segment.isEmpty()) {
        id.append(id.isEmpty() ? segment : capital(segment));
      }
    }
    return id + capital(verb) + capital(method.getName());
  }

  private static Optional<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .map(type -> type.getAnnotation(HttpMethod.class))
        .filter(verb -> verb != null)
        .map(verb -> verb.value().toLowerCase(Locale.ROOT))
        .findFirst();
  }

  /** The live feed is a servlet. */
  private void stream() {
    ObjectNode get =
        paths.computeIfAbsent("/changes/stream", p -> NODES.objectNode()).putObject("get");
    get.putArray("tags").add("changes");
    get.put("operationId", "changesStreamGet");
    get.put(
        "description",
        "Server-sent events: id is the change's seq, event its kind, data a Change."
            + " A silent line carries a comment every 12 seconds.");
    ObjectNode since = get.putArray("parameters").addObject();
    since.put("name", "since").put("in", "query").putObject("schema").put("type", "integer");
    ObjectNode last = get.withArray("parameters").addObject();
    last.put("name", "Last-Event-ID")
        .put("in", "header")
        .putObject("schema")
        .put("type", "integer");
    ObjectNode responses = get.putObject("responses");
    ObjectNode content =
        responses.putObject("200").put("description", "The stream").putObject("content");
    content
        .putObject("text/event-stream")
        .set("schema", schemas.of(Json.mapper().getTypeFactory().constructType(Change.class)));
    for (String status : List.of("401", "403", "410", "422", "503")) {
      responses.putObject(status).put("$ref", "#/components/responses/" + status);
    }
  }

  /** The health is a servlet too. */
  private void health() {
    ObjectNode get = paths.computeIfAbsent("/health", p -> NODES.objectNode()).putObject("get");
    get.putArray("tags").add("health");
    get.put("operationId", "healthGet");
    get.put(
        "description",
        "Without sign-in only the status; 503 while starting or when a part is down");
    get.putArray("security");
    ObjectNode schema =
        schemas.of(Json.mapper().getTypeFactory().constructType(HealthReport.class));
    ObjectNode responses = get.putObject("responses");
    for (String status : List.of("200", "503")) {
      responses
          .putObject(status)
          .put("description", status.equals("200") ? "Up" : "Not up")
          .putObject("content")
          .putObject("application/json")
          .set("schema", schema);
    }
  }

  private void components(ObjectNode components) {
    ObjectNode problem = schemas.of(Json.mapper().getTypeFactory().constructType(Problem.class));
    components.set("schemas", schemas.components());
    ObjectNode responses = components.putObject("responses");
    for (String[] each : PROBLEMS) {
      responses
          .putObject(each[0])
          .put("description", each[1])
          .putObject("content")
          .putObject(Problem.MEDIA)
          .set("schema", problem);
    }
    parameters(components.putObject("parameters"));
    ObjectNode schemes = components.putObject("securitySchemes");
    schemes.putObject("bearer").put("type", "http").put("scheme", "bearer");
    schemes.putObject("basic").put("type", "http").put("scheme", "basic");
  }

  private static void parameters(ObjectNode parameters) {
    ObjectNode limit = parameters.putObject("limit").put("name", "limit").put("in", "query");
    limit
        .putObject("schema")
        .put("type", "integer")
        .put("minimum", 1)
        .put("maximum", 500)
        .put("default", 50);
    ObjectNode after = parameters.putObject("after").put("name", "after").put("in", "query");
    after
        .put("description", "The cursor a page gave as next")
        .putObject("schema")
        .put("type", "string");
    ObjectNode key =
        parameters.putObject("idempotencyKey").put("name", "Idempotency-Key").put("in", "header");
    key.put("description", "A replay with the same key and body gets the stored answer");
    key.putObject("schema").put("type", "string").put("maxLength", 200);
    ObjectNode match = parameters.putObject("ifMatch").put("name", "If-Match").put("in", "header");
    match
        .put("description", "The ETag of the version the change is made from")
        .put("required", true);
    match.putObject("schema").put("type", "string");
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String trim(String path) {
    return path.replaceAll("^/+|/+$", "");
  }
}
