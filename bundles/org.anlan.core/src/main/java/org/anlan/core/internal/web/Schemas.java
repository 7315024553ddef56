package org.anlan.core.internal.web;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.anlan.api.Draft;
import org.anlan.api.Id;
import org.anlan.api.Page;
import org.anlan.api.Stamp;
import org.anlan.api.access.Permission;
import org.anlan.api.changes.Change;
import org.anlan.api.places.Geometry;
import org.anlan.json.Json;

/**
 * The JSON schemas of the contract's types, as {@link Json} reads and writes them. Gathers every
 * named one that was referred to. One thread.
 */
final class Schemas {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Map<Class<?>, String[]> SIMPLE = simple();

  private final Map<String, ObjectNode> named = new TreeMap<>();
  private final Map<JavaType, String> names = new HashMap<>();

  private static Map<Class<?>, String[]> simple() {
    Map<Class<?>, String[]> types = new HashMap<>();
    types.put(String.class, new String[] {"string", null});
    types.put(UUID.class, new String[] {"string", "uuid"});
    types.put(Instant.class, new String[] {"string", "date-time"});
    types.put(LocalDate.class, new String[] {"string", "date"});
    types.put(LocalTime.class, new String[] {"string", "time"});
    types.put(Duration.class, new String[] {"string", "duration"});
    types.put(java.time.Period.class, new String[] {"string", "duration"});
    types.put(ZoneId.class, new String[] {"string", null});
    types.put(byte[].class, new String[] {"string", "byte"});
    types.put(BigDecimal.class, new String[] {"number", null});
    for (Class<?> type : Set.of(boolean.class, Boolean.class)) {
      types.put(type, new String[] {"boolean", null});
    }
    for (Class<?> type : Set.of(int.class, Integer.class)) {
      types.put(type, new String[] {"integer", "int32"});
    }
    for (Class<?> type : Set.of(long.class, Long.class)) {
      types.put(type, new String[] {"integer", "int64"});
    }
    for (Class<?> type : Set.of(double.class, Double.class)) {
      types.put(type, new String[] {"number", "double"});
    }
    return types;
  }

  /** The named schemas so far. */
  ObjectNode components() {
    ObjectNode all = NODES.objectNode();
    named.forEach(all::set);
    return all;
  }

  /** The schema of a type: in place if it is simple, else by its name. */
  ObjectNode of(JavaType type) {
    Class<?> raw = type.getRawClass();
    if (raw == Optional.class) {
      return of(type.getReferencedType());
    }
    String[] simple = SIMPLE.get(raw);
    if (simple != null) {
      return simple(simple[0], simple[1]);
    }
    if (Id.class.isAssignableFrom(raw)) {
      return simple("string", "uuid");
    }
    if (raw == Permission.class) {
      return simple("string", null).put("pattern", "^[a-z][a-z0-9-]*:[a-z][a-z0-9-]*$");
    }
    if (Collection.class.isAssignableFrom(raw)) {
      return array(type);
    }
    if (Map.class.isAssignableFrom(raw)) {
      ObjectNode map = NODES.objectNode().put("type", "object");
      map.set("additionalProperties", of(type.getContentType()));
      return map;
    }
    if (raw.isEnum() || raw.isRecord()) {
      return reference(type);
    }
    return NODES.objectNode();
  }

  private ObjectNode array(JavaType type) {
    ObjectNode array = NODES.objectNode().put("type", "array");
    array.set("items", of(type.getContentType()));
    if (Set.class.isAssignableFrom(type.getRawClass())) {
      array.put("uniqueItems", true);
    }
    return array;
  }

  private ObjectNode reference(JavaType type) {
    String name = names.get(type);
    if (name == null) {
      name = freeName(type);
      names.put(type, name);
      // Taken before it is filled: types may contain themselves.
      named.put(name, NODES.objectNode());
      named.put(name, define(type));
    }
    return NODES.objectNode().put("$ref", "#/components/schemas/" + name);
  }

  private String freeName(JavaType type) {
    StringBuilder name = new StringBuilder();
    Class<?> raw = type.getRawClass();
    if (raw.getEnclosingClass() != null) {
      name.append(raw.getEnclosingClass().getSimpleName());
    }
    name.append(raw.getSimpleName());
    type.getBindings()
        .getTypeParameters()
        .forEach(inner -> name.append("Of").append(inner.getRawClass().getSimpleName()));
    String free = name.toString();
    for (int i = 2; named.containsKey(free); i++) {
      free = name.toString() + i;
    }
    return free;
  }

  private ObjectNode define(JavaType type) {
    Class<?> raw = type.getRawClass();
    if (raw.isEnum()) {
      return words(raw);
    }
    return raw == Geometry.class ? geometry() : record(type);
  }

  private static ObjectNode words(Class<?> type) {
    ObjectNode words = simple("string", null);
    ArrayNode allowed = words.putArray("enum");
    for (Object constant : type.getEnumConstants()) {
      allowed.add(Json.mapper().convertValue(constant, String.class));
    }
    return words;
  }

  private static ObjectNode geometry() {
    ObjectNode shape = NODES.objectNode().put("type", "object");
    shape.put("description", "A GeoJSON geometry (RFC 7946)");
    shape.putArray("required").add("type").add("coordinates");
    ObjectNode properties = shape.putObject("properties");
    properties
        .putObject("type")
        .put("type", "string")
        .putArray("enum")
        .add("Point")
        .add("LineString")
        .add("Polygon");
    properties.putObject("coordinates").put("type", "array").putObject("items");
    return shape;
  }

  private ObjectNode record(JavaType type) {
    Class<?> raw = type.getRawClass();
    ObjectNode schema = NODES.objectNode().put("type", "object");
    ObjectNode properties = NODES.objectNode();
    ArrayNode required = NODES.arrayNode();
    for (RecordComponent component : raw.getRecordComponents()) {
      JavaType of = resolve(component, type);
      if (of.hasRawClass(Stamp.class)) {
        properties.setAll((ObjectNode) record(of).get("properties"));
        required.addAll((ArrayNode) record(of).get("required"));
      } else {
        properties.set(component.getName(), property(raw, component.getName(), of));
        if (isRequired(raw, of)) {
          required.add(component.getName());
        }
      }
    }
    schema.set("properties", properties);
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    if (Draft.class.isAssignableFrom(raw)) {
      schema.put("additionalProperties", false);
    }
    return schema;
  }

  private ObjectNode property(Class<?> owner, String name, JavaType type) {
    if (owner == Change.class && name.equals("data")) {
      return NODES
          .objectNode()
          .put("nullable", true)
          .put("description", "The entity after the change, null when removed");
    }
    ObjectNode schema = of(type);
    if (owner == Page.class && name.equals("next")) {
      schema.put("nullable", true);
    }
    return schema;
  }

  /** In a draft, what is false, zero or empty may be left out. */
  private static boolean isRequired(Class<?> owner, JavaType type) {
    if (type.hasRawClass(Optional.class)) {
      return owner == Page.class;
    }
    boolean hasDefault =
        type.isPrimitive()
            || Collection.class.isAssignableFrom(type.getRawClass())
            || Map.class.isAssignableFrom(type.getRawClass());
    return !(Draft.class.isAssignableFrom(owner) && hasDefault);
  }

  static JavaType resolve(RecordComponent component, JavaType owner) {
    return Json.mapper()
        .getTypeFactory()
        .resolveMemberType(component.getGenericType(), owner.getBindings());
  }

  private static ObjectNode simple(String type, String format) {
    ObjectNode schema = NODES.objectNode().put("type", type);
    return format == null ? schema : schema.put("format", format);
  }
}
