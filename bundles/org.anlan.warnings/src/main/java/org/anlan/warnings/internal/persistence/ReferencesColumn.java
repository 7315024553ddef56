package org.anlan.warnings.internal.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import javax.persistence.AttributeConverter;
import javax.persistence.Converter;
import org.anlan.api.warnings.Reference;
import org.anlan.core.jpa.JsonColumn;

/** References as JSON. */
@Converter
public class ReferencesColumn extends JsonColumn<List<Reference>>
    implements AttributeConverter<List<Reference>, String> {
  public ReferencesColumn() {
    super(new TypeReference<>() {});
  }
}
