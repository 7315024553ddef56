package org.anlan.roster.internal.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.api.Draft;
import org.anlan.api.Fault;
import org.anlan.api.Faults;
import org.anlan.api.Text;
import org.anlan.api.roster.ImportReport.Fate;
import org.anlan.api.roster.ImportReport.Row;

/** What is found out about each row of a file. */
final class Notes {
  private final Map<Integer, Faults> faults = new HashMap<>();
  private final Map<Integer, Fate> fates = new HashMap<>();

  void fault(Line line, Column column, String zh, String en) {
    of(line).add(column.pointer(), Text.of(zh, en));
  }

  void fault(Line line, String zh, String en) {
    of(line).add("", Text.of(zh, en));
  }

  /** Takes over the faults of what a row becomes, at the columns they come from. */
  void check(Line line, Draft draft, Map<String, Column> columns) {
    Faults found = new Faults();
    draft.check(found);
    for (Fault fault : found.found()) {
      Column column = columns.get(fault.pointer());
      of(line).add(column == null ? fault.pointer() : column.pointer(), fault.message());
    }
  }

  /** What the row is about is new. */
  void added(Line line) {
    fates.put(line.number(), Fate.ADDED);
  }

  /** The row changes something. */
  void changed(Line line) {
    fates.putIfAbsent(line.number(), Fate.CHANGED);
  }

  boolean good(Line line) {
    return !faults.containsKey(line.number());
  }

  boolean allGood() {
    return faults.isEmpty();
  }

  List<Row> rows(List<Line> lines) {
    return lines.stream()
        .map(
            line ->
                good(line)
                    ? new Row(
                        line.number(),
                        fates.getOrDefault(line.number(), Fate.UNCHANGED),
                        line.what(),
                        List.of())
                    : new Row(line.number(), Fate.REFUSED, line.what(), of(line).found()))
        .toList();
  }

  private Faults of(Line line) {
    return faults.computeIfAbsent(line.number(), number -> new Faults());
  }
}
