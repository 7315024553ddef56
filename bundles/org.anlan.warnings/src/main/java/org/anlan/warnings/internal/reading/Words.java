package org.anlan.warnings.internal.reading;

import java.util.Locale;

/** The words of the dialects as ours: lower-kebab-case. */
final class Words {
  private Words() {}

  /** {@code AllClear}, {@code Very Likely}, {@code CBRNE} as all-clear, very-likely, cbrne. */
  static String kebab(String word) {
    return word.strip()
        .replaceAll("([a-z])([A-Z])", "$1-$2")
        .replaceAll("[\\s_]+", "-")
        .toLowerCase(Locale.ROOT);
  }

  /** The constant whose name a dialect's word is. */
  static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, kebab(word).replace('-', '_').toUpperCase(Locale.ROOT));
  }
}
