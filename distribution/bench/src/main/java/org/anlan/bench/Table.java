package org.anlan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.json.Json;

/** The rows of a run, printed and kept as JSON. */
final class Table {
  private final List<Map<String, Object>> rows = new ArrayList<>();

  /** Adds a row and prints it at once. */
  void add(String what, String measured, String reference, String aim) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("what", what);
    row.put("measured", measured);
    row.put("reference", reference);
    row.put("aim", aim);
    rows.add(row);
    System.out.printf("| %s | %s | %s | %s |%n", what, measured, reference, aim);
  }

  void head() {
    System.out.println("| what | measured | reference in this run | aim |");
    System.out.println("|---|---|---|---|");
  }

  void write(Path file) throws IOException {
    Files.write(file, Json.write(rows));
    System.out.println("Written to " + file);
  }
}
