package org.anlan.core.internal.health;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds what is wrong in a configuration file, and in which line; pure but for reading the file.
 */
final class Configuration {
  private static final String NUMBER = "\\d{1,9}";
  private static final String YES_NO = "true|false";
  private static final Pattern ESCAPE = Pattern.compile("\\\\u(?![0-9a-fA-F]{4})");

  /** What the values of the settings we know must look like, by file. */
  private static final Map<String, Map<String, String>> KNOWN =
      Map.of(
          "org.anlan.core.access.cfg",
          Map.of("session.idle.hours", NUMBER, "session.longest.days", NUMBER),
          "org.anlan.core.web.cfg",
          Map.of("clear.text.allowed", YES_NO, "json.kib", NUMBER, "file.kib", NUMBER),
          "org.anlan.core.feed.cfg",
          Map.of("keep.days", "[1-9]\\d{0,4}"),
          "org.anlan.core.database.cfg",
          Map.of("reserve.mib", NUMBER),
          "org.anlan.core.health.cfg",
          Map.of("expected", ".*"));

  private static final String DATA_SOURCE = "org.ops4j.datasource-anlan.cfg";
  private static final List<String> DRIVER =
      List.of("osgi.jdbc.driver.name", "osgi.jdbc.driver.class");
  private static final Map<String, String> DATA_SOURCE_NEEDS =
      Map.of(
          "url", "jdbc:(h2|postgresql):\\S+",
          "dataSourceName", "anlan",
          "pool", "dbcp2",
          "xa", "true");

  /** One setting and the line it begins in. */
  private record Setting(String value, int line) {}

  private Configuration() {}

  /** What is wrong in a file, each with its line. */
  static List<String> faults(Path file) {
    List<String> faults = new ArrayList<>();
    String name = "etc/" + file.getFileName();
    Map<String, Setting> settings = new LinkedHashMap<>();
    try {
      read(Files.readAllLines(file, StandardCharsets.UTF_8), name, settings, faults);
    } catch (CharacterCodingException e) {
      return List.of(name + ": is not UTF-8");
    } catch (IOException e) {
      return List.of(name + ": " + e.getMessage());
    }
    judge(file.getFileName().toString(), name, settings, faults);
    return faults;
  }

  private static void read(
      List<String> lines, String name, Map<String, Setting> settings, List<String> faults) {
    for (int i = 0; i < lines.size(); i++) {
      int first = i + 1;
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#") || line.startsWith("!")) {
        continue;
      }
      while (continues(line) && i + 1 < lines.size()) {
        line = line.substring(0, line.length() - 1) + lines.get(++i).strip();
      }
      setting(line, name + ":" + first, first, settings, faults);
    }
  }

  private static boolean continues(String line) {
    int slashes = 0;
    while (slashes < line.length() && line.charAt(line.length() - 1 - slashes) == '\\') {
      slashes++;
    }
    return slashes % 2 == 1;
  }

  private static void setting(
      String line, String at, int number, Map<String, Setting> settings, List<String> faults) {
    int sign = firstSign(line);
    if (sign <= 0) {
      faults.add(at + ": expected key = value but found: " + line);
      return;
    }
    if (ESCAPE.matcher(line).find()) {
      faults.add(at + ": \\u needs four hex digits: " + line);
    }
    String key = line.substring(0, sign).strip();
    if (settings.put(key, new Setting(line.substring(sign + 1).strip(), number)) != null) {
      faults.add(at + ": " + key + " is set twice");
    }
  }

  private static int firstSign(String line) {
    int equals = line.indexOf('=');
    int colon = line.indexOf(':');
    return equals < 0 ? colon : colon < 0 ? equals : Math.min(equals, colon);
  }

  private static void judge(
      String file, String name, Map<String, Setting> settings, List<String> faults) {
    Map<String, String> known =
        file.equals(DATA_SOURCE) ? DATA_SOURCE_NEEDS : KNOWN.getOrDefault(file, Map.of());
    settings.forEach(
        (key, setting) -> {
          String at = name + ":" + setting.line();
          String form = known.get(key);
          if (form == null && KNOWN.containsKey(file)) {
            faults.add(at + ": there is no setting " + key);
          } else if (form != null && !setting.value().matches(form)) {
            faults.add(at + ": " + key + " must look like " + form + " but is " + setting.value());
          }
        });
    if (file.equals(DATA_SOURCE)) {
      if (DRIVER.stream().noneMatch(settings::containsKey)) {
        faults.add(name + ": " + String.join(" or ", DRIVER) + " is missing");
      }
      Map<String, String> missing = new HashMap<>(known);
      missing.keySet().removeAll(settings.keySet());
      missing.keySet().stream()
          .sorted()
          .forEach(key -> faults.add(name + ": " + key + " is missing"));
    }
  }

  /** Whether a file is one of those we answer for. */
  static boolean isOurs(Path file) {
    String name = Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
    return name.equals(DATA_SOURCE) || (name.startsWith("org.anlan.") && name.endsWith(".cfg"));
  }
}
