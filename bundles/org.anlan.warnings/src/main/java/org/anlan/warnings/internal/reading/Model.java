package org.anlan.warnings.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which elements a dialect has, in their order: read from a table that follows the specification's.
 *
 * @param lenient whether order and elements that are not listed don't matter
 * @param signatures whether signatures may follow the last element
 */
record Model(List<Part> parts, boolean lenient, boolean signatures) {
  /**
   * One element.
   *
   * @param type of its text; empty if it holds elements instead
   */
  record Part(
      String name, boolean required, boolean many, Optional<ValueType> type, List<Part> parts) {}

  private record Line(int indent, String name, String type) {
    static Line of(String text) {
      int indent = text.length() - text.stripLeading().length();
      String[] words = text.strip().split("\\s+", 2);
      return new Line(indent, words[0], words.length == 2 ? words[1] : "");
    }
  }

  static Model load(String table) {
    List<String> all = Tables.lines(table);
    List<Line> lines = all.stream().filter(l -> !l.startsWith("@")).map(Line::of).toList();
    return new Model(
        parts(lines, 0, lines.size()), all.contains("@lenient"), all.contains("@signatures"));
  }

  private static List<Part> parts(List<Line> lines, int from, int to) {
    List<Part> parts = new ArrayList<>();
    int i = from;
    while (i < to) {
      int end = i + 1;
      while (end < to && lines.get(end).indent() > lines.get(i).indent()) {
        end++;
      }
      parts.add(part(lines.get(i), parts(lines, i + 1, end)));
      i = end;
    }
    return List.copyOf(parts);
  }

  private static Part part(Line line, List<Part> parts) {
    String name = line.name();
    char mark = name.charAt(name.length() - 1);
    boolean marked = "?*+".indexOf(mark) >= 0;
    return new Part(
        marked ? name.substring(0, name.length() - 1) : name,
        !marked || mark == '+',
        marked && mark != '?',
        parts.isEmpty() ? Optional.of(ValueType.of(line.type())) : Optional.empty(),
        parts);
  }
}
