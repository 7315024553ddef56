package org.anlan.console.internal.map;

/** Codes of administrative divisions (GB/T 2260, GB/T 10114). */
final class Divisions {
  private Divisions() {}

  /**
   * The digits that all codes inside a division begin with: 610103 of 610103000000, 6101 of 610100,
   * 610103006 of its second part 610103006-2.
   */
  static String prefix(String code) {
    String prefix = code.strip().split("-")[0];
    if (prefix.length() == 12 && prefix.endsWith("000")) {
      prefix = prefix.substring(0, 9);
    }
    if (prefix.length() == 9 && prefix.endsWith("000")) {
      prefix = prefix.substring(0, 6);
    }
    if (prefix.length() == 6 && prefix.endsWith("00")) {
      prefix = prefix.substring(0, 4);
    }
    return prefix.length() == 4 && prefix.endsWith("00") ? prefix.substring(0, 2) : prefix;
  }
}
