package org.anlan.roster.internal.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anlan.api.Faults;
import org.anlan.api.Invalid;
import org.anlan.api.Text;

/** A roster table as read from a file. */
record Table(List<Line> lines) {
  private static final Set<String> IGNORED = Set.of("序号", "编号", "no", "no.");
  private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  Table {
    lines = List.copyOf(lines);
  }

  /**
   * Reads a file, recognised by its content.
   *
   * @throws Invalid if it isn't a table with the headings known
   */
  static Table read(byte[] file) {
    if (file.length > Limits.BYTES) {
      throw Limits.tooMuch("超过 16 MiB", "more than 16 MiB");
    }
    if (startsWith(file, OLD_EXCEL)) {
      throw Limits.notATable("请另存为 XLSX 或 CSV", "save it as XLSX or CSV");
    }
    List<RawRow> rows = XlsxRows.recognises(file) ? XlsxRows.read(file) : CsvRows.read(file);
    List<RawRow> filled = rows.stream().filter(row -> !row.isBlank()).toList();
    if (filled.isEmpty()) {
      throw Limits.notATable("没有表头", "it has no heading");
    }
    Heading heading = Heading.of(filled.get(0).cells());
    return new Table(filled.stream().skip(1).map(heading::line).toList());
  }

  /** Which column stands where; empty where what stands there is not wanted. */
  private record Heading(List<Optional<Column>> columns) {
    static Heading of(List<String> cells) {
      Faults faults = new Faults();
      List<Optional<Column>> columns = new ArrayList<>();
      Set<Column> seen = EnumSet.noneOf(Column.class);
      for (int i = 0; i < cells.size(); i++) {
        String text = Normalizer.normalize(cells.get(i), Normalizer.Form.NFKC).strip();
        Optional<Column> column = Column.of(text);
        String pointer = "/heading/" + i;
        faults.when(
            column.isEmpty() && !text.isEmpty() && !IGNORED.contains(text), pointer, unknown(text));
        column.ifPresent(
            c -> faults.when(!seen.add(c), pointer, Text.of("表头重复：" + c, "is there twice: " + c)));
        columns.add(column);
      }
      faults.when(
          !seen.contains(Column.UNIT) && !seen.contains(Column.NAME),
          "/heading",
          Text.of("须有“机构”或“姓名”列", "needs a column 机构 unit or 姓名 name"));
      faults.throwIfAny();
      return new Heading(List.copyOf(columns));
    }

    Line line(RawRow row) {
      Map<Column, String> cells = new EnumMap<>(Column.class);
      boolean stray = false;
      for (int i = 0; i < row.cells().size(); i++) {
        String text = row.cells().get(i);
        boolean known = i < columns.size();
        if (known && columns.get(i).isPresent() && !text.isEmpty()) {
          cells.put(columns.get(i).get(), text);
        }
        stray |= !known && !text.isEmpty();
      }
      return new Line(row.number(), cells, stray);
    }

    private static Text unknown(String text) {
      String known = List.of(Column.values()).toString();
      return Text.of(
          "未知表头“" + text + "”，可用：" + known, "unknown heading " + text + ", known: " + known);
    }
  }

  private static boolean startsWith(byte[] file, byte[] mark) {
    return file.length >= mark.length
        && java.util.Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
  }
}
