package org.anlan.dutylog.internal.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import javax.persistence.AttributeConverter;
import javax.persistence.Converter;
import org.anlan.api.log.Handover;
import org.anlan.json.Json;

/** The matters of a handover as JSON. */
@Converter
public class ItemsColumn implements AttributeConverter<List<Handover.Item>, String> {
  private static final TypeReference<List<Handover.Item>> ITEMS = new TypeReference<>() {};

  @Override
  public String convertToDatabaseColumn(List<Handover.Item> items) {
    try {
      return Json.mapper().writerFor(ITEMS).writeValueAsString(items);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("can't write the matters of a handover", e);
    }
  }

  @Override
  public List<Handover.Item> convertToEntityAttribute(String column) {
    try {
      return List.copyOf(Json.mapper().readValue(column, ITEMS));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("can't read the matters of a handover", e);
    }
  }
}
