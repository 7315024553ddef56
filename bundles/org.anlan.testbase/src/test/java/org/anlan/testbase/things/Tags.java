package org.anlan.testbase.things;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import javax.persistence.Converter;
import org.anlan.core.jpa.JsonColumn;

@Converter
public class Tags extends JsonColumn<List<String>> {
  public Tags() {
    super(new TypeReference<>() {});
  }
}
