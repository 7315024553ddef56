package org.anlan.console.internal.stores;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people and labels write them. */
final class Days {
  private static final Pattern FORM =
      Pattern.compile("(\\d{4})(?:[-./年]?)(\\d{1,2})(?:[-./月]?)(\\d{1,2})日?");

  private Days() {}

  /**
   * The day in {@code 2027-3-31}, {@code 20270331}, {@code 2027年3月31日}.
   *
   * @throws DateTimeException if it is none
   */
  static LocalDate read(String typed) {
    Matcher matcher = FORM.matcher(Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC));
    if (!matcher.matches()) {
      throw new DateTimeException(typed);
    }
    return LocalDate.of(
        Integer.parseInt(matcher.group(1)),
        Integer.parseInt(matcher.group(2)),
        Integer.parseInt(matcher.group(3)));
  }
}
