package org.anlan.tasks.internal.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import javax.persistence.AttributeConverter;
import javax.persistence.Converter;
import org.anlan.api.tasks.Task;
import org.anlan.core.jpa.JsonColumn;

/** The remarks on a task, oldest first; most tasks have none, and then there is no text. */
@Converter
public class CommentsColumn extends JsonColumn<List<Task.Comment>>
    implements AttributeConverter<List<Task.Comment>, String> {
  /** Remarks as JSON. */
  public CommentsColumn() {
    super(new TypeReference<>() {});
  }

  @Override
  public String convertToDatabaseColumn(List<Task.Comment> comments) {
    return comments.isEmpty() ? null : super.convertToDatabaseColumn(comments);
  }

  @Override
  public List<Task.Comment> convertToEntityAttribute(String column) {
    return column == null ? List.of() : super.convertToEntityAttribute(column);
  }
}
