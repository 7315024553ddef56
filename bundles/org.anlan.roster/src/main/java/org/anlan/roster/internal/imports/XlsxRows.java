package org.anlan.roster.internal.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.anlan.api.AnlanException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Rows of a workbook's first sheet; of formulas the value last computed, nothing is computed here.
 */
final class XlsxRows {
  private static final int MOST_PARTS = 1_000;

  private XlsxRows() {}

  /** Whether the file looks like a workbook. */
  static boolean recognises(byte[] file) {
    return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
  }

  static List<RawRow> read(byte[] file) {
    try {
      measure(file);
      try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
          Stream<Row> rows = workbook.getFirstSheet().openStream()) {
        List<RawRow> read = new ArrayList<>();
        rows.forEach(row -> read.add(row(row)));
        return read;
      }
    } catch (AnlanException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw Limits.notATable("不是有效的 XLSX", "not a valid XLSX: " + e.getMessage());
    }
  }

  /** Unpacks every part once without keeping it: what is packed a thousandfold must not be read. */
  private static void measure(byte[] file) throws IOException {
    try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
      long left = Limits.UNPACKED;
      List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
      if (parts.size() > MOST_PARTS) {
        throw Limits.tooMuch("部件过多", "too many parts");
      }
      for (ZipArchiveEntry part : parts) {
        left -= size(zip, part, left);
      }
    }
  }

  private static long size(ZipFile zip, ZipArchiveEntry part, long most) throws IOException {
    byte[] buffer = new byte[8192];
    long size = 0;
    try (InputStream content = zip.getInputStream(part)) {
      for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
        size += n;
        if (size > most) {
          throw Limits.tooMuch("解压后超过 64 MiB", "more than 64 MiB when unpacked");
        }
      }
    }
    return size;
  }

  private static RawRow row(Row row) {
    int number = Limits.row(row.getRowNum());
    int columns = Math.min(row.getCellCount(), Limits.COLUMNS);
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      cells.add(row.getOptionalCell(i).map(cell -> Limits.cell(text(cell), number)).orElse(""));
    }
    return new RawRow(number, cells);
  }

  private static String text(Cell cell) {
    String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
    return switch (cell.getType()) {
      case EMPTY -> "";
      case STRING -> cell.asString();
      case NUMBER, FORMULA -> plain(raw);
      case BOOLEAN, ERROR -> raw;
    };
  }

  /** Numbers as a person reads them: a telephone number is not 1.38E10. */
  private static String plain(String raw) {
    if (!raw.matches("-?[0-9.]+([eE][-+]?[0-9]{1,2})?")) {
      return raw;
    }
    try {
      return new BigDecimal(raw).stripTrailingZeros().toPlainString();
    } catch (NumberFormatException e) {
      return raw;
    }
  }
}
