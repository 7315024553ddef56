package org.anlan.warnings.internal.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import javax.persistence.AttributeConverter;
import javax.persistence.Converter;
import org.anlan.api.Fault;
import org.anlan.core.jpa.JsonColumn;

/** Faults as JSON. */
@Converter
public class FaultsColumn extends JsonColumn<List<Fault>>
    implements AttributeConverter<List<Fault>, String> {
  public FaultsColumn() {
    super(new TypeReference<>() {});
  }
}
