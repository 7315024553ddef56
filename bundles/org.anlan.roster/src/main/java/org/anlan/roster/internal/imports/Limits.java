package org.anlan.roster.internal.imports;

import org.anlan.api.Invalid;
import org.anlan.api.Text;

/** How much a table may hold, so that no file can fill the memory. */
final class Limits {
  static final int BYTES = 16 << 20;
  static final int UNPACKED = 64 << 20;
  static final int ROWS = 50_000;
  static final int COLUMNS = 100;
  static final int CELL = 5_000;

  private Limits() {}

  static Invalid tooMuch(String zh, String en) {
    return Invalid.at("", Text.of("文件过大：" + zh, "the file is too large: " + en));
  }

  static Invalid notATable(String zh, String en) {
    return Invalid.at("", Text.of("不是可导入的表格：" + zh, "not a table that can be read: " + en));
  }

  /** A cell as it is taken. */
  static String cell(String text, int row) {
    if (text.length() > CELL) {
      throw tooMuch(
          "第 " + row + " 行的单元格超过 " + CELL + " 字",
          "a cell of row " + row + " is longer than " + CELL);
    }
    return text.strip();
  }

  /** A row's number, if there may be as many. */
  static int row(long number) {
    if (number > ROWS) {
      throw tooMuch("超过 " + ROWS + " 行", "more than " + ROWS + " rows");
    }
    return (int) number;
  }
}
