package org.anlan.plans.internal.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import javax.persistence.AttributeConverter;
import javax.persistence.Converter;
import org.anlan.api.plans.PlanContent;
import org.anlan.json.Json;

/** What a version of a plan says, as JSON. */
@Converter
public class ContentColumn implements AttributeConverter<PlanContent, String> {
  @Override
  public String convertToDatabaseColumn(PlanContent content) {
    try {
      return content == null ? null : Json.mapper().writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public PlanContent convertToEntityAttribute(String column) {
    try {
      return column == null ? null : Json.mapper().readValue(column, PlanContent.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
