package org.anlan.roster.internal.imports;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of a table that isn't empty.
 *
 * @param number as a person counts the rows of the file
 * @param cells those with something in them, without blanks around
 * @param stray whether there is something in a column without a heading
 */
record Line(int number, Map<Column, String> cells, boolean stray) {
  Line {
    cells = Map.copyOf(cells);
  }

  Optional<String> get(Column column) {
    return Optional.ofNullable(cells.get(column));
  }

  boolean has(Column column) {
    return cells.containsKey(column);
  }

  /** What it is about, in the words of the file. */
  String what() {
    return Stream.of(Column.NAME, Column.POSITION, Column.UNIT, Column.CODE)
        .flatMap(column -> get(column).stream())
        .limit(3)
        .map(text -> text.substring(0, Math.min(100, text.length())))
        .collect(Collectors.joining(" · "));
  }
}
