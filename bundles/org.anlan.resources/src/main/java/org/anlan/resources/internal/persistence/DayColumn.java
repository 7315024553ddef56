package org.anlan.resources.internal.persistence;

import java.sql.Date;
import java.time.LocalDate;
import javax.persistence.AttributeConverter;
import javax.persistence.Converter;

/** A day in a {@code date} column. */
@Converter
public class DayColumn implements AttributeConverter<LocalDate, Date> {
  @Override
  public Date convertToDatabaseColumn(LocalDate value) {
    return value == null ? null : Date.valueOf(value);
  }

  @Override
  public LocalDate convertToEntityAttribute(Date column) {
    return column == null ? null : column.toLocalDate();
  }
}
