package org.anlan.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Writes what has no order of its own in one that is always the same. Sets and maps that Java makes
 * unmodifiable are in another order in each process: without this the same value would be another
 * text, and a request sent again after a restart another request.
 *
 * @param <T> set or map
 */
final class InOrder<T> extends JsonSerializer<T> implements ContextualSerializer {
  private static final Comparator<Object> BY_TEXT = Comparator.comparing(String::valueOf);
  private final JsonSerializer<T> plain;
  private final UnaryOperator<T> sort;

  private InOrder(JsonSerializer<T> plain, UnaryOperator<T> sort) {
    this.plain = plain;
    this.sort = sort;
  }

  @SuppressWarnings("unchecked")
  static JsonSerializer<?> ofSets(JsonSerializer<?> plain) {
    return new InOrder<>((JsonSerializer<Set<Object>>) plain, InOrder::sorted);
  }

  @SuppressWarnings("unchecked")
  static JsonSerializer<?> ofMaps(JsonSerializer<?> plain) {
    return new InOrder<>((JsonSerializer<Map<Object, Object>>) plain, InOrder::sorted);
  }

  @Override
  public void serialize(T value, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    plain.serialize(sort.apply(value), out, provider);
  }

  @Override
  public void serializeWithType(
      T value, JsonGenerator out, SerializerProvider provider, TypeSerializer type)
      throws IOException {
    plain.serializeWithType(sort.apply(value), out, provider, type);
  }

  @Override
  public boolean isEmpty(SerializerProvider provider, T value) {
    return plain.isEmpty(provider, value);
  }

  @Override
  @SuppressWarnings("unchecked")
  public JsonSerializer<?> createContextual(SerializerProvider provider, BeanProperty property)
      throws JsonMappingException {
    JsonSerializer<?> known = provider.handlePrimaryContextualization(plain, property);
    return new InOrder<>((JsonSerializer<T>) known, sort);
  }

  private static Set<Object> sorted(Set<Object> set) {
    Set<Object> sorted = new LinkedHashSet<>();
    set.stream().sorted(Comparator.nullsFirst(BY_TEXT)).forEach(sorted::add);
    return sorted;
  }

  private static Map<Object, Object> sorted(Map<Object, Object> map) {
    Map<Object, Object> sorted = new LinkedHashMap<>();
    map.keySet().stream().sorted(BY_TEXT).forEach(key -> sorted.put(key, map.get(key)));
    return sorted;
  }
}
