package org.anlan.print;

import java.util.Objects;

/**
 * A column of a table on a sheet.
 *
 * @param percent of the table's width
 */
public record Column(String title, int percent) {
  public Column {
    Objects.requireNonNull(title);
  }
}
