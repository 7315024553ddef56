package org.anlan.client.internal;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.json.Json;

/** How the contract's types and queries look on the wire. */
final class Types {
  private static final TypeFactory FACTORY = Json.mapper().getTypeFactory();

  private Types() {}

  static JavaType of(Class<?> type) {
    return FACTORY.constructType(type);
  }

  static JavaType list(Class<?> type) {
    return FACTORY.constructCollectionType(List.class, type);
  }

  static JavaType page(Class<?> type) {
    return FACTORY.constructParametricType(Page.class, type);
  }

  /** The path with what a filter and a paging ask for as its query. */
  static String query(String path, Object filter, Paging paging) {
    List<String> parts = new ArrayList<>();
    Json.mapper()
        .<JsonNode>valueToTree(filter)
        .fields()
        .forEachRemaining(e -> add(parts, e.getKey(), e.getValue().asText()));
    add(parts, "limit", String.valueOf(paging.limit()));
    paging.after().ifPresent(after -> add(parts, "after", after));
    return path + "?" + String.join("&", parts);
  }

  static String escape(Object value) {
    return URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8);
  }

  private static void add(List<String> parts, String name, String value) {
    parts.add(name + "=" + escape(value));
  }
}
