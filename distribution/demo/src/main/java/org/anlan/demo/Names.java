package org.anlan.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anlan.api.Id;

/**
 * What the data calls things: {@code @name} stands for the identity the thing got when it was
 * added, {@code @day+90} for a day that many after the first. Any thread.
 */
final class Names {
  private static final Pattern DAY = Pattern.compile("@day([+-]\\d+)");
  private final Map<String, UUID> known = new ConcurrentHashMap<>();
  private final LocalDate firstDay;

  /** No names yet. */
  Names(LocalDate firstDay) {
    this.firstDay = firstDay;
  }

  /** From now on the name stands for this. */
  void add(String name, Id id) {
    if (known.putIfAbsent(name, id.value()) != null) {
      throw new IllegalArgumentException("two things are called " + name);
    }
  }

  /** What the name stands for. */
  UUID get(String name) {
    UUID id = known.get(name);
    if (id == null) {
      throw new IllegalArgumentException("nothing is called " + name);
    }
    return id;
  }

  /** The same data with identities in place of names. */
  JsonNode resolve(JsonNode data) {
    if (data instanceof ObjectNode object) {
      ObjectNode resolved = JsonNodeFactory.instance.objectNode();
      object.fields().forEachRemaining(e -> resolved.set(e.getKey(), resolve(e.getValue())));
      return resolved;
    }
    if (data instanceof ArrayNode array) {
      ArrayNode resolved = JsonNodeFactory.instance.arrayNode();
      array.forEach(each -> resolved.add(resolve(each)));
      return resolved;
    }
    return data.isTextual() && data.asText().startsWith("@")
        ? TextNode.valueOf(meaning(data.asText()))
        : data;
  }

  private String meaning(String reference) {
    Matcher day = DAY.matcher(reference);
    return day.matches()
        ? firstDay.plusDays(Long.parseLong(day.group(1))).toString()
        : get(reference.substring(1)).toString();
  }
}
