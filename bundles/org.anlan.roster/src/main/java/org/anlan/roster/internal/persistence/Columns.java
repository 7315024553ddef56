package org.anlan.roster.internal.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.anlan.api.Id;
import org.anlan.json.Json;

/** How values stand in columns. */
final class Columns {
  private Columns() {}

  static String json(List<?> values) {
    try {
      return Json.mapper().writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static <T> List<T> list(String json, Class<T> type) {
    try {
      return Json.mapper()
          .readValue(
              json, Json.mapper().getTypeFactory().constructCollectionType(List.class, type));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String id(Id id) {
    return id.value().toString();
  }

  static String id(Optional<? extends Id> id) {
    return id.map(Columns::id).orElse(null);
  }

  static <I> Optional<I> id(String column, Function<UUID, I> type) {
    return Optional.ofNullable(column).map(UUID::fromString).map(type);
  }
}
