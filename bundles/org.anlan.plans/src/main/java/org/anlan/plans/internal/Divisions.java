package org.anlan.plans.internal;

import java.util.Collection;
import java.util.regex.Pattern;

/**
 * Codes of administrative divisions: GB/T 2260 with 2, 4 or 6 digits, the statistical ones with 9
 * or 12. Missing digits and trailing zeros mean the same: the whole of what stands before.
 */
final class Divisions {
  private static final Pattern FORM = Pattern.compile("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}");

  /** Where province, city, county, street and community end. */
  private static final int[] ENDS = {2, 4, 6, 9, 12};

  private Divisions() {}

  /** Whether it looks like the code of a division at all. */
  static boolean isCode(String code) {
    return FORM.matcher(code.trim()).matches();
  }

  /** Whether one is the other, lies in it, or holds it. */
  static boolean related(String one, String other) {
    String a = significant(one);
    String b = significant(other);
    return a.startsWith(b) || b.startsWith(a);
  }

  /**
   * Whether the division is related to one of these; if none of them is a code, nothing is known.
   */
  static boolean relatedToAny(String division, Collection<String> others) {
    return others.stream().noneMatch(Divisions::isCode)
        || others.stream().filter(Divisions::isCode).anyMatch(o -> related(division, o));
  }

  /**
   * The code without the levels it says nothing about; only whole levels, for 610110 is no 61011.
   */
  private static String significant(String code) {
    String digits = code.trim();
    int end = 0;
    int begin = 0;
    for (int next : ENDS) {
      if (next <= digits.length() && !zero(digits, begin, next)) {
        end = next;
      }
      begin = next;
    }
    return digits.substring(0, end);
  }

  private static boolean zero(String digits, int begin, int end) {
    return digits.substring(begin, end).chars().allMatch(c -> c == '0');
  }
}
