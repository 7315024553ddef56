package org.anlan.warnings.internal.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import javax.persistence.AttributeConverter;
import javax.persistence.Converter;
import org.anlan.api.warnings.Info;
import org.anlan.core.jpa.JsonColumn;

/** Infos as JSON. */
@Converter
public class InfosColumn extends JsonColumn<List<Info>>
    implements AttributeConverter<List<Info>, String> {
  public InfosColumn() {
    super(new TypeReference<>() {});
  }
}
