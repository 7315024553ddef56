package org.anlan.warnings.internal.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.api.Colour;

/** The colour of an alert whose dialect has none of its own, by a table. */
final class Colours {
  private static final Table TABLE = Table.load();

  private Colours() {}

  /** The colour codes, parameters or the headline name, else the one its severity stands for. */
  static Optional<Colour> of(
      Map<String, List<String>> eventCodes,
      Map<String, List<String>> parameters,
      String headline,
      String severity) {
    return Stream.of(eventCodes, parameters)
        .flatMap(said -> said.entrySet().stream())
        .filter(e -> TABLE.name.matcher(e.getKey()).matches())
        .filter(e -> !TABLE.notName.matcher(e.getKey()).matches())
        .flatMap(e -> e.getValue().stream())
        .flatMap(value -> word(value).stream())
        .findFirst()
        .or(() -> headline(headline))
        .or(() -> Optional.ofNullable(TABLE.severities.get(severity)));
  }

  /** The colour a word is. */
  static Optional<Colour> word(String text) {
    return Stream.of(text.strip().toLowerCase(Locale.ROOT).split("[\\s;,/|]+"))
        .flatMap(word -> Optional.ofNullable(TABLE.words.get(word)).stream())
        .findFirst();
  }

  /**
   * A warning that is raised names both colours, the new one last. In English only what stands
   * right before "warning" counts: a Red Flag Warning is not red.
   */
  private static Optional<Colour> headline(String text) {
    Matcher found = text.contains("预警") ? TABLE.chinese.matcher(text) : TABLE.english.matcher(text);
    Optional<Colour> last = Optional.empty();
    while (found.find()) {
      last = Optional.of(TABLE.words.get(found.group(1).toLowerCase(Locale.ROOT)));
    }
    return last;
  }

  private static final class Table {
    private final Map<String, Colour> words = new HashMap<>();
    private final Map<String, Colour> severities = new HashMap<>();
    private final Pattern name;
    private final Pattern notName;
    private final Pattern chinese;
    private final Pattern english;

    private Table(List<String> lines) {
      Map<Colour, List<String>> byColour = new EnumMap<>(Colour.class);
      Map<String, Pattern> patterns = new HashMap<>();
      for (String line : lines) {
        String[] parts = line.split("\\s+");
        switch (parts[0]) {
          case "word" -> byColour.put(colour(parts[1]), List.of(parts).subList(2, parts.length));
          case "severity" -> severities.put(parts[1], colour(parts[2]));
          default -> patterns.put(parts[0], Pattern.compile(parts[1]));
        }
      }
      byColour.forEach((colour, all) -> all.forEach(word -> words.put(word, colour)));
      name = patterns.get("name");
      notName = patterns.get("not-name");
      chinese = Pattern.compile("(" + alternatives("\\p{IsHan}{2,}") + ")");
      english = Pattern.compile("(?i)\\b(" + alternatives("[a-z]+") + ")[- ](?:early )?warning\\b");
    }

    static Table load() {
      return new Table(Tables.lines("colours.txt"));
    }

    private String alternatives(String form) {
      List<String> all = new ArrayList<>(words.keySet());
      return all.stream().filter(w -> w.matches(form)).collect(Collectors.joining("|"));
    }

    private static Colour colour(String word) {
      return Words.constant(Colour.class, word);
    }
  }
}
