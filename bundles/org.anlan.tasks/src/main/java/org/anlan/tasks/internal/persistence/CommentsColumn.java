package org.anlan.tasks.internal.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.UncheckedIOException;
import java.util.List;
import javax.persistence.AttributeConverter;
import javax.persistence.Converter;
import org.anlan.api.tasks.Task;
import org.anlan.json.Json;

/** The remarks on a task as JSON, oldest first; most tasks have none, and then there is no text. */
@Converter
public class CommentsColumn implements AttributeConverter<List<Task.Comment>, String> {
  private static final TypeReference<List<Task.Comment>> TYPE = new TypeReference<>() {};

  @Override
  public String convertToDatabaseColumn(List<Task.Comment> comments) {
    if (comments == null || comments.isEmpty()) {
      return null;
    }
    try {
      return Json.mapper().writeValueAsString(comments);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Task.Comment> convertToEntityAttribute(String column) {
    if (column == null) {
      return List.of();
    }
    try {
      return Json.mapper().readValue(column, TYPE);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
