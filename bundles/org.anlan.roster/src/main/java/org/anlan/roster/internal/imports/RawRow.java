package org.anlan.roster.internal.imports;

import java.util.List;

/**
 * A row as the file has it.
 *
 * @param number as a person counts, from 1
 */
record RawRow(int number, List<String> cells) {
  RawRow {
    cells = List.copyOf(cells);
  }

  boolean isBlank() {
    return cells.stream().allMatch(String::isEmpty);
  }
}
