package org.anlan.core.internal.codes;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.anlan.api.Text;
import org.anlan.api.codes.Code;
import org.anlan.json.Json;

/**
 * Reads the files of a directory: {@code name.csv} ({@code code,zh,en,parent} after a head line,
 * {@code #} begins a remark), {@code name.json} (a list of codes), {@code divisions.bin}.
 */
final class TableFiles {
  private static final String DIVISIONS = "divisions.bin";

  private TableFiles() {}

  /** What a directory holds; files that can't be read are named with the line that is wrong. */
  record Found(Map<String, Table> tables, List<String> faults) {}

  static Found read(Path directory) {
    Map<String, Table> tables = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.sorted().toList()) {
        add(file, tables, faults);
      }
    } catch (IOException e) {
      faults.add(directory + ": " + e.getMessage());
    }
    return new Found(tables, faults);
  }

  private static void add(Path file, Map<String, Table> tables, List<String> faults) {
    String name = file.getFileName().toString();
    String table = name.replaceFirst("\\.[a-z]+$", "");
    try {
      if (name.equals(DIVISIONS)) {
        tables.put(table, new DivisionsTable(DivisionsFile.open(file)));
      } else if (name.endsWith(".csv")) {
        tables.put(table, new SmallTable(csv(file)));
      } else if (name.endsWith(".json")) {
        tables.put(table, new SmallTable(json(file)));
      }
    } catch (IOException | RuntimeException e) {
      faults.add(e.getMessage() == null ? file + ": " + e : e.getMessage());
    }
  }

  private static List<Code> json(Path file) throws IOException {
    try {
      return Json.mapper().readValue(Files.readAllBytes(file), new TypeReference<List<Code>>() {});
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new IOException(file + ":" + line + ": " + e.getOriginalMessage(), e);
    }
  }

  private static List<Code> csv(Path file) throws IOException {
    List<Code> codes = new ArrayList<>();
    int number = 0;
    for (String raw : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      String line = raw.strip().replace("\uFEFF", "");
      boolean head = codes.isEmpty() && line.startsWith("code,");
      if (!line.isEmpty() && !line.startsWith("#") && !head) {
        codes.add(code(line, file + ":" + number));
      }
    }
    return codes;
  }

  private static Code code(String line, String at) throws IOException {
    String[] cells = line.split(",", -1);
    if (cells.length < 3 || cells.length > 4 || cells[0].isBlank()) {
      throw new IOException(at + ": expected code,zh,en,parent but found: " + line);
    }
    Optional<String> parent =
        cells.length == 4
            ? Optional.of(cells[3].strip()).filter(p -> !p.isEmpty())
            : Optional.empty();
    return new Code(cells[0].strip(), Text.of(cells[1].strip(), cells[2].strip()), parent);
  }
}
