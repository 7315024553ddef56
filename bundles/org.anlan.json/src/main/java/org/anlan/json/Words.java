package org.anlan.json;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Enumerations on the wire: lower kebab-case out, any case and either dash in. */
final class Words {
  private Words() {}

  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Object read(Class<?> type, String word) {
    String name = word.trim().replace('-', '_');
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equalsIgnoreCase(name)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("not one of " + allowed(type));
  }

  static String allowed(Class<?> type) {
    return Stream.of(type.getEnumConstants())
        .map(constant -> of((Enum<?>) constant))
        .collect(Collectors.joining(", "));
  }
}
