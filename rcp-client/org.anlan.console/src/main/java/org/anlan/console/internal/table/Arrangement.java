package org.anlan.console.internal.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which of a table's rows are seen and in what order. Any thread.
 *
 * @param filter words each of which must stand in some cell; upper and lower case are alike
 * @param sorted by which column, if by any
 * @param down whether the largest comes first
 */
record Arrangement<T>(
    List<Column<T>> columns, String filter, Optional<Column<T>> sorted, boolean down) {

  /** The rows as they are to be seen. */
  List<T> of(List<T> rows) {
    List<T> seen = new ArrayList<>(rows);
    String[] words = filter.strip().toLowerCase(Locale.ROOT).split("\\s+");
    if (!filter.isBlank()) {
      seen.removeIf(row -> !matches(row, words));
    }
    sorted.map(this::order).ifPresent(seen::sort);
    return List.copyOf(seen);
  }

  private Comparator<T> order(Column<T> column) {
    return down ? column.order().reversed() : column.order();
  }

  private boolean matches(T row, String... words) {
    StringBuilder all = new StringBuilder();
    columns.forEach(column -> all.append(column.cell(row)).append('\t'));
    String text = all.toString().toLowerCase(Locale.ROOT);
    for (String word : words) {
      if (!text.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
