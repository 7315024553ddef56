package org.anlan.core.jpa;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import javax.persistence.AttributeConverter;
import org.anlan.json.Json;

/**
 * Any value of the API as JSON in a {@code text} column; subclass it once a type. A null stays a
 * null.
 *
 * <p>The subclass must name {@code AttributeConverter<…, String>} once more: EclipseLink takes the
 * last type argument it finds for the column's type, and would read a {@code List<Phone>} as a
 * column of phones.
 *
 * <pre>{@code
 * @Converter
 * public class Phones extends JsonColumn<List<Phone>>
 *     implements AttributeConverter<List<Phone>, String> {
 *   public Phones() {
 *     super(new TypeReference<>() {});
 *   }
 * }
 * }</pre>
 */
public abstract class JsonColumn<T> implements AttributeConverter<T, String> {
  private final JavaType type;

  /** A column of this type. */
  protected JsonColumn(TypeReference<T> type) {
    this.type = Json.mapper().constructType(type);
  }

  @Override
  public String convertToDatabaseColumn(T value) {
    try {
      return value == null ? null : Json.mapper().writerFor(type).writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("can't be written as JSON: " + type, e);
    }
  }

  @Override
  public T convertToEntityAttribute(String column) {
    try {
      return column == null ? null : Json.mapper().readValue(column, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("column doesn't hold a " + type, e);
    }
  }
}
