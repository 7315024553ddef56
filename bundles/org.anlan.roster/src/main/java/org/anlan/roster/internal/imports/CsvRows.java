package org.anlan.roster.internal.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of text with separators, in the encodings Chinese office programs write. */
final class CsvRows {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final char BOM = '\uFEFF';

  private CsvRows() {}

  static List<RawRow> read(byte[] file) {
    String text = decode(file);
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(false).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      List<RawRow> rows = new ArrayList<>();
      for (CSVRecord row : parser) {
        rows.add(row(row));
      }
      return rows;
    } catch (IOException | UncheckedIOException e) {
      throw Limits.notATable("引号不配对", "quotes don't match: " + e.getMessage());
    }
  }

  private static RawRow row(CSVRecord row) {
    int number = Limits.row(row.getRecordNumber());
    if (row.size() > Limits.COLUMNS) {
      throw Limits.tooMuch(
          "超过 " + Limits.COLUMNS + " 列", "more than " + Limits.COLUMNS + " columns");
    }
    return new RawRow(number, row.stream().map(cell -> Limits.cell(cell, number)).toList());
  }

  /**
   * UTF-8, with or without its mark, else GB18030; both strictly, as a guess must not damage names.
   */
  private static String decode(byte[] file) {
    String text =
        strict(file, StandardCharsets.UTF_8)
            .or(() -> strict(file, GB18030))
            .orElseThrow(
                () ->
                    Limits.notATable(
                        "编码既不是 UTF-8 也不是 GB18030", "its encoding is neither UTF-8 nor GB18030"));
    return !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
  }

  private static Optional<String> strict(byte[] file, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(file))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static char delimiter(String text) {
    String heading = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    for (char candidate : new char[] {',', '\t', ';'}) {
      if (heading.indexOf(candidate) >= 0) {
        return candidate;
      }
    }
    return ',';
  }
}
