package org.anlan.roster.internal.imports;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;

/** Telephone numbers as people write them into one cell. */
final class Phones {
  private Phones() {}

  static List<String> of(String cell) {
    String plain = Normalizer.normalize(cell, Normalizer.Form.NFKC);
    return Stream.of(plain.split("[、;,\\n]"))
        .map(String::strip)
        .filter(phone -> !phone.isEmpty())
        .distinct()
        .toList();
  }
}
