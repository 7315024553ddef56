package org.anlan.core.internal.access;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.anlan.api.access.Permission;
import org.anlan.api.access.Role;

/** Which rights hang on which role; the table is {@code roles.properties}. Any thread. */
final class Grants {
  private final Map<Role, Rights> table;
  private final Map<Asked, Boolean> answered = new ConcurrentHashMap<>();

  private record Asked(Set<Role> roles, Permission permission) {}

  private record Rights(List<Pattern> given, List<Pattern> taken) {
    boolean give(Permission permission) {
      return given.stream().anyMatch(p -> p.covers(permission))
          && taken.stream().noneMatch(p -> p.covers(permission));
    }
  }

  private record Pattern(String area, String verb) {
    static Pattern of(String text) {
      int colon = text.indexOf(':');
      if (colon < 1) {
        throw new IllegalArgumentException("not a right: " + text);
      }
      return new Pattern(text.substring(0, colon), text.substring(colon + 1));
    }

    boolean covers(Permission permission) {
      return (area.equals("*") || area.equals(permission.area()))
          && (verb.equals("*") || verb.equals(permission.verb()));
    }
  }

  private Grants(Map<Role, Rights> table) {
    this.table = table;
  }

  /** The table that comes with the suite. */
  static Grants standard() {
    Properties lines = new Properties();
    try (Reader in =
        new InputStreamReader(
            Grants.class.getResourceAsStream("roles.properties"), StandardCharsets.UTF_8)) {
      lines.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<Role, Rights> table = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      table.put(role, rights(lines.getProperty(role.name().toLowerCase(Locale.ROOT), "")));
    }
    return new Grants(table);
  }

  /** Whether one of these roles has the right. */
  boolean allow(Set<Role> roles, Permission permission) {
    return answered.computeIfAbsent(
        new Asked(roles, permission),
        asked -> asked.roles().stream().anyMatch(r -> table.get(r).give(asked.permission())));
  }

  private static Rights rights(String line) {
    List<Pattern> given = new ArrayList<>();
    List<Pattern> taken = new ArrayList<>();
    for (String word : line.trim().split("\\s+")) {
      if (word.startsWith("!")) {
        taken.add(Pattern.of(word.substring(1)));
      } else if (!word.isEmpty()) {
        given.add(Pattern.of(word));
      }
    }
    return new Rights(given, taken);
  }
}
