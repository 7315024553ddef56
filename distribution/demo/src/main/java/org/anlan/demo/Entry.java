package org.anlan.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.anlan.json.Json;

/**
 * One thing of the demo's data: its body as the wire has it, but with names in place of identities.
 *
 * @param key what the data calls it
 */
record Entry(String key, JsonNode body) {
  /** The things in one of the files beside this class. */
  static List<Entry> of(String file) {
    List<Entry> entries = new ArrayList<>();
    for (JsonNode each : read(file)) {
      ObjectNode body = each.deepCopy();
      entries.add(new Entry(body.remove("key").asText(), body));
    }
    return entries;
  }

  /**
   * The draft it describes.
   *
   * @throws org.anlan.api.Invalid if it isn't right
   */
  <D> D draft(Class<D> type, Names names) {
    return Json.read(Json.write(names.resolve(body)), type);
  }

  private static JsonNode read(String file) {
    try (InputStream in = Entry.class.getResourceAsStream(file)) {
      return Json.mapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
