package org.anlan.console.internal.table;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Tables as files that spreadsheet programs open as they should, Chinese included. */
final class Csv {
  private static final char MARK = '\uFEFF';
  private static final String FORMULA = "=+-@\t\r";

  private Csv() {}

  /** Writes a whole file or none. */
  static void write(Path file, List<List<String>> rows) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (Writer writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
        writer.write(MARK);
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.EXCEL);
        for (List<String> row : rows) {
          printer.printRecord(row.stream().map(Csv::harmless).toList());
        }
        printer.flush();
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** What a spreadsheet would take for a formula stays text; a number stays a number. */
  private static String harmless(String cell) {
    boolean formula = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
    return formula && !cell.matches("[+-]?\\d[\\d.,]*") ? "'" + cell : cell;
  }
}
