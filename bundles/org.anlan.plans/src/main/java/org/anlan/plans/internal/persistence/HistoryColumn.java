package org.anlan.plans.internal.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.UncheckedIOException;
import java.util.List;
import javax.persistence.AttributeConverter;
import javax.persistence.Converter;
import org.anlan.api.plans.Activation.LevelChange;
import org.anlan.json.Json;

/** The changes of a response's level as JSON, oldest first. */
@Converter
public class HistoryColumn implements AttributeConverter<List<LevelChange>, String> {
  private static final TypeReference<List<LevelChange>> TYPE = new TypeReference<>() {};

  @Override
  public String convertToDatabaseColumn(List<LevelChange> history) {
    try {
      return Json.mapper().writeValueAsString(history == null ? List.of() : history);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<LevelChange> convertToEntityAttribute(String column) {
    try {
      return column == null ? List.of() : Json.mapper().readValue(column, TYPE);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
