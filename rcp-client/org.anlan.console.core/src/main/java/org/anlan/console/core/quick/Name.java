package org.anlan.console.core.quick;

import java.util.Locale;
import java.util.Objects;
import org.anlan.api.Link;

/**
 * Somebody or something that can be named in a line.
 *
 * @param name as it is written
 * @param hint what tells it from others of that name: a unit, an address
 * @param reading how it can be typed
 */
public record Name(Link link, String name, String hint, Reading reading) {
  /** What is not found at all by a query. */
  static final int NOT = Integer.MAX_VALUE;

  public Name {
    Objects.requireNonNull(link);
    Objects.requireNonNull(name);
    Objects.requireNonNull(hint);
    Objects.requireNonNull(reading);
  }

  /** A name with its reading. */
  public static Name of(Link link, String name, String hint) {
    return new Name(link, name, hint, Reading.of(name));
  }

  /** How well it fits what was typed: less is better, {@link #NOT} not at all. */
  int rank(String typed) {
    return rank(name, reading, typed.toLowerCase(Locale.ROOT));
  }

  /** How well a name fits a query in lower case. */
  static int rank(String name, Reading reading, String query) {
    String plain = name.toLowerCase(Locale.ROOT);
    if (plain.startsWith(query)) {
      return plain.length() == query.length() ? 0 : 1;
    }
    if (reading.initials().startsWith(query)) {
      return reading.initials().length() == query.length() ? 2 : 3;
    }
    if (reading.full().startsWith(query)) {
      return 4;
    }
    if (plain.contains(query)) {
      return 5;
    }
    return query.length() > 1 && reading.initials().contains(query) ? 6 : NOT;
  }
}
