package org.anlan.api.roster;

import java.util.List;
import java.util.Objects;
import org.anlan.api.Fault;

/**
 * What an import did, or would do, row by row.
 *
 * @param written whether anything was written: only when it was no dry run and no row was refused
 */
public record ImportReport(boolean dryRun, boolean written, List<Row> rows) {
  /** What became of a row. */
  public enum Fate {
    ADDED,
    CHANGED,
    UNCHANGED,
    REFUSED
  }

  /**
   * One row of the file.
   *
   * @param number as a person counts them in the file, the heading is 1
   * @param what whom or what the row is about
   */
  public record Row(int number, Fate fate, String what, List<Fault> faults) {
    public Row {
      Objects.requireNonNull(fate);
      Objects.requireNonNull(what);
      faults = List.copyOf(faults);
    }
  }

  public ImportReport {
    rows = List.copyOf(rows);
  }
}
