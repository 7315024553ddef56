package org.anlan.json;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anlan.api.Draft;
import org.anlan.api.Faults;
import org.anlan.api.Invalid;
import org.anlan.api.Page;
import org.anlan.api.changes.Change;
import org.anlan.api.places.Geometry;

/**
 * Reads a tree into records and goes on after a fault, so that every one is found; what could not
 * be read is null, empty or zero in the result. One thread, one use.
 */
final class Binder {
  /** Read by Jackson as they are: their wire form has its own annotations. */
  private static final Set<Class<?>> WHOLE = Set.of(Change.class, Geometry.class, Page.class);

  private final ObjectMapper mapper;
  private final Faults faults = new Faults();

  Binder(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  Faults faults() {
    return faults;
  }

  Object bind(JsonNode node, JavaType type) {
    Object value = bind(node, type, "");
    if (value == null && faults.found().isEmpty()) {
      faults.add("", Expected.REQUIRED);
    }
    return value;
  }

  private Object bind(JsonNode node, JavaType type, String at) {
    Class<?> raw = type.getRawClass();
    if (node == null || node.isNull()) {
      return absent(node != null, type, at);
    }
    if (raw == Optional.class) {
      return Optional.ofNullable(bind(node, type.getReferencedType(), at));
    }
    if (raw == List.class || raw == Set.class || raw == Collection.class) {
      return all(node, type, at);
    }
    if (raw == Map.class) {
      return map(node, type, at);
    }
    if (raw.isRecord() && Strings.form(raw).isEmpty() && !WHOLE.contains(raw)) {
      return record(node, type, at);
    }
    return leaf(node, type, at);
  }

  private Object absent(boolean explicit, JavaType type, String at) {
    Class<?> raw = type.getRawClass();
    if (raw == Optional.class) {
      return Optional.empty();
    }
    if (raw == List.class || raw == Collection.class) {
      return List.of();
    }
    if (raw == Set.class) {
      return Set.of();
    }
    if (raw == Map.class) {
      return Map.of();
    }
    if (raw.isPrimitive()) {
      faults.when(explicit, at, Expected.of(type));
      return Array.get(Array.newInstance(raw, 1), 0);
    }
    return null;
  }

  private Object all(JsonNode node, JavaType type, String at) {
    if (!node.isArray()) {
      faults.add(at, Expected.LIST);
      return absent(false, type, at);
    }
    Collection<Object> all =
        type.hasRawClass(Set.class) ? new LinkedHashSet<>() : new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      String here = at + "/" + i;
      Object value = bind(node.get(i), type.getContentType(), here);
      if (value == null) {
        faults.when(node.get(i).isNull(), here, Expected.REQUIRED);
      } else {
        all.add(value);
      }
    }
    return all;
  }

  private Object map(JsonNode node, JavaType type, String at) {
    if (!node.isObject()) {
      faults.add(at, Expected.OBJECT);
      return Map.of();
    }
    Map<Object, Object> map = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String here = at + "/" + escape(entry.getKey());
      Object key = leaf(JsonNodeFactory.instance.textNode(entry.getKey()), type.getKeyType(), here);
      Object value = bind(entry.getValue(), type.getContentType(), here);
      faults.when(entry.getValue().isNull(), here, Expected.REQUIRED);
      if (key != null && value != null) {
        map.put(key, value);
      }
    }
    return map;
  }

  private Object record(JsonNode node, JavaType type, String at) {
    if (!node.isObject()) {
      faults.add(at, Expected.OBJECT);
      return null;
    }
    Shape shape = Shape.of(type.getRawClass());
    node.fieldNames()
        .forEachRemaining(
            name ->
                faults.when(
                    !shape.knows(name), at + "/" + escape(name), Expected.unknown(shape.known())));
    Object[] values =
        shape.components().stream().map(c -> component(c, shape, node, type, at)).toArray();
    return make(shape, values, type, at);
  }

  private Object component(
      RecordComponent component, Shape shape, JsonNode node, JavaType owner, String at) {
    String name = component.getName();
    JavaType type =
        mapper.getTypeFactory().resolveMemberType(component.getGenericType(), owner.getBindings());
    if (shape.stamp().equals(Optional.of(name))) {
      ObjectNode stamp = JsonNodeFactory.instance.objectNode();
      for (String field : StampedDeserializer.FIELDS) {
        if (node.has(field)) {
          stamp.set(field, node.get(field));
        }
      }
      return bind(stamp, type, at);
    }
    return bind(node.get(name), type, at + "/" + name);
  }

  private Object make(Shape shape, Object[] values, JavaType type, String at) {
    boolean draft = Draft.class.isAssignableFrom(type.getRawClass());
    for (int i = 0; i < values.length && !draft; i++) {
      faultless(at + "/" + shape.components().get(i).getName(), values[i]);
    }
    try {
      return shape.make(values);
    } catch (Invalid e) {
      e.faults().forEach(fault -> faults.add(at + fault.pointer(), fault.message()));
    } catch (RuntimeException e) {
      faults.when(!faultyWithin(at), at, Expected.invalid(e.getMessage()));
    }
    return null;
  }

  /** Only drafts may lack something until they are checked. */
  private void faultless(String at, Object value) {
    faults.when(value == null && !faultyWithin(at), at, Expected.REQUIRED);
  }

  private boolean faultyWithin(String at) {
    return faults.found().stream().anyMatch(f -> (f.pointer() + "/").startsWith(at + "/"));
  }

  private Object leaf(JsonNode node, JavaType type, String at) {
    try {
      if (node.isTextual() && Surrogates.lone(node.textValue())) {
        faults.add(at, Expected.SURROGATE);
      } else {
        return mapper.readerFor(type).readValue(node);
      }
    } catch (IOException | RuntimeException e) {
      faults.add(at, Expected.of(type));
    }
    return type.isPrimitive() ? Array.get(Array.newInstance(type.getRawClass(), 1), 0) : null;
  }

  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
