package org.anlan.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns query parameters, which are all text, into the JSON a filter record is read from. */
final class Parameters {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Parameters() {}

  static ObjectNode tree(Map<String, String> parameters, Class<?> filter) {
    Map<String, Type> types =
        Stream.of(filter.getRecordComponents())
            .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getGenericType));
    ObjectNode tree = NODES.objectNode();
    parameters.forEach(
        (name, text) -> tree.set(name, node(text, types.getOrDefault(name, String.class))));
    return tree;
  }

  private static JsonNode node(String text, Type type) {
    if (type instanceof ParameterizedType generic) {
      Class<?> raw = (Class<?>) generic.getRawType();
      Type inner = generic.getActualTypeArguments()[0];
      if (raw == Optional.class) {
        return node(text, inner);
      }
      if (Collection.class.isAssignableFrom(raw)) {
        return NODES
            .arrayNode()
            .addAll(Stream.of(text.split(",")).map(part -> node(part.trim(), inner)).toList());
      }
    }
    return scalar(text, type);
  }

  private static JsonNode scalar(String text, Type type) {
    if ((type == Boolean.class || type == boolean.class) && text.matches("true|false")) {
      return NODES.booleanNode(text.equals("true"));
    }
    if (number(type) && text.matches("-?\\d{1,18}")) {
      return NODES.numberNode(Long.parseLong(text));
    }
    if (number(type) && text.matches("-?\\d{1,30}\\.\\d{1,30}")) {
      return NODES.numberNode(new BigDecimal(text));
    }
    return NODES.textNode(text);
  }

  private static boolean number(Type type) {
    return type instanceof Class<?> c
        && (Number.class.isAssignableFrom(c) || (c.isPrimitive() && c != boolean.class));
  }
}
