package org.anlan.core.internal.web;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.anlan.api.Page;
import org.anlan.core.web.EntityResource;
import org.anlan.core.web.Queried;
import org.anlan.core.web.Returns;
import org.anlan.core.web.Takes;
import org.anlan.json.Json;

/** One resource's methods as OpenAPI operations. One thread. */
final class Operations {
  private static final TypeFactory TYPES = Json.mapper().getTypeFactory();
  private static final List<String> ALWAYS = List.of("401", "403", "503");
  private static final List<String> WRITES =
      List.of("400", "404", "409", "413", "415", "422", "507");

  private final JavaType resource;
  private final Schemas schemas;

  Operations(Class<?> resource, Schemas schemas) {
    this.resource = TYPES.constructType(resource);
    this.schemas = schemas;
  }

  /** Describes a method that answers requests of this verb. */
  void describe(Method method, String verb, ObjectNode operation) {
    ArrayNode parameters = operation.putArray("parameters");
    for (Parameter parameter : method.getParameters()) {
      parameter(parameter, method, operation, parameters);
    }
    if (operation.get("requestBody") == null) {
      Optional.ofNullable(method.getAnnotation(Takes.class))
          .ifPresent(t -> body(operation, method, TYPES.constructType(t.value()), !t.optional()));
    }
    queries(method, parameters);
    headers(method, verb, parameters);
    ObjectNode responses = operation.putObject("responses");
    success(method, responses);
    problems(verb, method, responses);
    if (parameters.isEmpty()) {
      operation.remove("parameters");
    }
  }

  private void parameter(
      Parameter parameter, Method method, ObjectNode operation, ArrayNode parameters) {
    JavaType type = resolve(parameter.getParameterizedType(), method);
    PathParam path = parameter.getAnnotation(PathParam.class);
    QueryParam query = parameter.getAnnotation(QueryParam.class);
    if (path != null) {
      add(parameters, path.value(), "path", type).put("required", true);
    } else if (query != null) {
      ObjectNode added = add(parameters, query.value(), "query", type);
      DefaultValue byDefault = parameter.getAnnotation(DefaultValue.class);
      if (byDefault != null) {
        added.put("description", "default: " + byDefault.value());
      }
    } else if (parameter.getAnnotation(Context.class) == null
        && Stream.of(parameter.getAnnotations()).noneMatch(Operations::isJaxRs)) {
      Takes takes = method.getAnnotation(Takes.class);
      JavaType wanted = takes == null ? type : TYPES.constructType(takes.value());
      body(operation, method, wanted, takes == null || !takes.optional());
    }
  }

  /** On the method, else on its class. */
  private static <A extends Annotation> A annotation(Method method, Class<A> type) {
    A own = method.getAnnotation(type);
    return own == null ? method.getDeclaringClass().getAnnotation(type) : own;
  }

  private static boolean isJaxRs(Annotation annotation) {
    return annotation.annotationType().getName().startsWith("javax.ws.rs.");
  }

  private void body(ObjectNode operation, Method method, JavaType type, boolean required) {
    ObjectNode body = operation.putObject("requestBody").put("required", required);
    ObjectNode content = body.putObject("content");
    Consumes consumes = annotation(method, Consumes.class);
    String[] media =
        consumes == null ? new String[] {MediaType.APPLICATION_JSON} : consumes.value();
    for (String each : media) {
      content.putObject(each.replaceFirst(";.*", "")).set("schema", schema(type, each));
    }
  }

  private ObjectNode schema(JavaType type, String media) {
    boolean plain =
        byte[].class == type.getRawClass() || java.io.InputStream.class == type.getRawClass();
    if (plain && media.contains("json")) {
      return com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    }
    if (plain || !media.contains("json")) {
      return com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
          .objectNode()
          .put("type", "string")
          .put("format", media.startsWith("text/") || media.contains("xml") ? "text" : "binary");
    }
    return schemas.of(type);
  }

  private void queries(Method method, ArrayNode parameters) {
    Queried queried = method.getAnnotation(Queried.class);
    if (queried != null) {
      if (queried.value() != Void.class) {
        filter(TYPES.constructType(queried.value()), parameters);
      }
      paging(queried.paged(), parameters);
    } else if (isInherited(method, "list")) {
      filter(entity(3), parameters);
      paging(true, parameters);
    }
  }

  private void filter(JavaType filter, ArrayNode parameters) {
    for (RecordComponent component : filter.getRawClass().getRecordComponents()) {
      JavaType type = Schemas.resolve(component, filter);
      add(parameters, component.getName(), "query", type)
          .put("required", !type.hasRawClass(Optional.class));
    }
  }

  private void paging(boolean paged, ArrayNode parameters) {
    if (paged) {
      parameters.addObject().put("$ref", "#/components/parameters/limit");
      parameters.addObject().put("$ref", "#/components/parameters/after");
    }
  }

  private static void headers(Method method, String verb, ArrayNode parameters) {
    boolean writes = !verb.equals("get");
    if (writes) {
      parameters.addObject().put("$ref", "#/components/parameters/idempotencyKey");
    }
    if (verb.equals("put") || (verb.equals("delete") && takesHeaders(method))) {
      parameters.addObject().put("$ref", "#/components/parameters/ifMatch");
    }
  }

  private static boolean takesHeaders(Method method) {
    return Stream.of(method.getParameterTypes())
        .anyMatch(type -> type == javax.ws.rs.core.HttpHeaders.class);
  }

  private void success(Method method, ObjectNode responses) {
    Returns returns = method.getAnnotation(Returns.class);
    if (returns != null) {
      answer(method, responses, returns.status(), returned(returns));
    } else if (isInherited(method, "add")) {
      answer(method, responses, 201, Optional.of(entity(1)));
    } else if (isInherited(method, "get") || isInherited(method, "update")) {
      answer(method, responses, 200, Optional.of(entity(1)));
    } else if (isInherited(method, "remove") || method.getReturnType() == void.class) {
      answer(method, responses, 204, Optional.empty());
    } else if (method.getReturnType() == Response.class) {
      answer(method, responses, 200, Optional.of(TYPES.constructType(Object.class)));
    } else {
      JavaType type = resolve(method.getGenericReturnType(), method);
      answer(method, responses, 200, Optional.of(type));
    }
    if (isInherited(method, "get")) {
      responses.putObject("304").put("description", "Not changed since If-None-Match");
    }
  }

  private static Optional<JavaType> returned(Returns returns) {
    if (returns.value() == Void.class) {
      return Optional.empty();
    }
    return Optional.of(
        switch (returns.many()) {
          case ONE -> TYPES.constructType(returns.value());
          case LIST -> TYPES.constructCollectionType(List.class, returns.value());
          case PAGE -> TYPES.constructParametricType(Page.class, returns.value());
        });
  }

  private void answer(Method method, ObjectNode responses, int status, Optional<JavaType> type) {
    ObjectNode answer =
        responses
            .putObject(Integer.toString(status))
            .put("description", status == 201 ? "Made" : status == 204 ? "Done" : "The answer");
    if (status == 201) {
      answer.putObject("headers").putObject("Location").putObject("schema").put("type", "string");
    }
    type.ifPresent(
        of -> {
          ObjectNode content = answer.putObject("content");
          Produces produces = annotation(method, Produces.class);
          String[] media =
              produces == null ? new String[] {MediaType.APPLICATION_JSON} : produces.value();
          for (String each : media) {
            content.putObject(each.replaceFirst(";.*", "")).set("schema", schema(of, each));
          }
        });
  }

  private static void problems(String verb, Method method, ObjectNode responses) {
    ALWAYS.forEach(status -> problem(responses, status));
    boolean writes = !verb.equals("get");
    if (writes) {
      WRITES.forEach(status -> problem(responses, status));
    } else {
      boolean one =
          Stream.of(method.getParameters()).anyMatch(p -> p.getAnnotation(PathParam.class) != null);
      problem(responses, one ? "404" : "422");
    }
    if (verb.equals("put") || verb.equals("delete")) {
      problem(responses, "412");
      problem(responses, "428");
    }
  }

  private static void problem(ObjectNode responses, String status) {
    if (!responses.has(status)) {
      responses.putObject(status).put("$ref", "#/components/responses/" + status);
    }
  }

  private ObjectNode add(ArrayNode parameters, String name, String in, JavaType type) {
    ObjectNode parameter = parameters.addObject().put("name", name).put("in", in);
    ObjectNode schema = schemas.of(type);
    if ("array".equals(schema.path("type").asText())) {
      parameter.put("explode", false);
    }
    parameter.set("schema", schema);
    return parameter;
  }

  private static boolean isInherited(Method method, String name) {
    return method.getDeclaringClass() == EntityResource.class && method.getName().equals(name);
  }

  /** What a resource of entities has put in the place of a type parameter. */
  private JavaType entity(int parameter) {
    return resource.findSuperType(EntityResource.class).containedType(parameter);
  }

  private JavaType resolve(java.lang.reflect.Type type, Method method) {
    return TYPES.resolveMemberType(
        type, resource.findSuperType(method.getDeclaringClass()).getBindings());
  }
}
