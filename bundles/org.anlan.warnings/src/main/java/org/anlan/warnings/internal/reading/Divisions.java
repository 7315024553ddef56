package org.anlan.warnings.internal.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Codes of administrative divisions (GB/T 2260; 9 and 12 digits: the statistical codes). */
public final class Divisions {
  private static final Pattern FORM = Pattern.compile("[1-8][0-9]{5}(?:[0-9]{3}){0,2}");
  private static final List<String> FOREIGN =
      Tables.lines("geocodes.txt").stream().map(l -> l.toUpperCase(Locale.ROOT)).toList();

  /** Where province, city, county, street and community end. */
  private static final int[] ENDS = {2, 4, 6, 9, 12};

  private Divisions() {}

  /** Those among an area's codes. */
  static List<String> named(Map<String, List<String>> geocodes) {
    return geocodes.entrySet().stream()
        .filter(e -> !foreign(e.getKey()))
        .flatMap(e -> e.getValue().stream())
        .flatMap(Divisions::split)
        .filter(code -> FORM.matcher(code).matches())
        .distinct()
        .toList();
  }

  /** The codes in a text that joins several. */
  static Stream<String> split(String text) {
    return Stream.of(text.split("[,，;；\\s]+")).filter(code -> !code.isEmpty());
  }

  /** Whether a text has the form of a division's code. */
  static boolean isCode(String text) {
    return FORM.matcher(text).matches();
  }

  /**
   * A code without the zeros that only fill it up, so that one division is within another exactly
   * when the other's significant digits begin its own: 330106000000 gives 330106, 330100 gives
   * 3301.
   */
  public static String significant(String code) {
    String rest = code;
    boolean isCode = isWhole(code) && code.chars().allMatch(Character::isDigit);
    for (int i = ENDS.length - 2; i >= 0 && isCode; i--) {
      int end = ENDS[i];
      if (rest.length() > end && rest.substring(end).chars().allMatch(c -> c == '0')) {
        rest = rest.substring(0, end);
      }
    }
    return rest;
  }

  /** Whether significant digits are those of a whole level: 61010 is no beginning of 610102. */
  public static boolean isWhole(String significant) {
    return IntStream.of(ENDS).anyMatch(end -> end == significant.length());
  }

  /** The divisions that hold this one, by their significant digits. */
  public static List<String> above(String significant) {
    return isWhole(significant)
        ? IntStream.of(ENDS)
            .filter(end -> end < significant.length())
            .mapToObj(end -> significant.substring(0, end))
            .toList()
        : List.of();
  }

  private static boolean foreign(String system) {
    String upper = system.toUpperCase(Locale.ROOT);
    return FOREIGN.stream().anyMatch(upper::contains);
  }
}
