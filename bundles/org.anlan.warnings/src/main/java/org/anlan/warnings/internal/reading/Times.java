package org.anlan.warnings.internal.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways a warning writes a time. */
final class Times {
  private static final String DATE = "([0-9]{4})-([0-9]{2})-([0-9]{2})";
  private static final String CLOCK = "([0-9]{2}):([0-9]{2}):([0-9]{2})";
  private static final String OFFSET = "([+-])([0-9]{2}):([0-9]{2})";

  /** CAP 1.2 (3.3.2): no fraction, always a numeric offset. */
  private static final Pattern CAP = Pattern.compile(DATE + "T" + CLOCK + "()" + OFFSET);

  /** XML Schema's dateTime, of four-digit years. */
  private static final Pattern XML =
      Pattern.compile(DATE + "T" + CLOCK + "(\\.[0-9]+)?(?:Z|" + OFFSET + ")?");

  private static final Pattern CHINESE = Pattern.compile(DATE + "[ T]" + CLOCK + "()" + OFFSET);

  /** XML Schema's largest offset. */
  private static final int MOST_MINUTES = 14 * 60;

  private Times() {}

  /** A time as CAP 1.2 wants it. */
  static Optional<Instant> offset(String text) {
    return instant(CAP, text);
  }

  /** Any dateTime of XML Schema; one that names no zone counts as UTC. */
  static Optional<Instant> xml(String text) {
    return instant(XML, text);
  }

  /** A time as the Chinese format has it. */
  static Optional<Instant> chinese(String text) {
    return instant(CHINESE, text);
  }

  /** Whether a time that is one says its offset in figures. */
  static boolean hasOffset(String text) {
    Matcher time = XML.matcher(text);
    return time.matches() && time.group(8) != null;
  }

  private static Optional<Instant> instant(Pattern form, String text) {
    Matcher time = form.matcher(text);
    if (!time.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(local(time).toInstant(offset(time)).truncatedTo(ChronoUnit.MICROS));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalDateTime local(Matcher time) {
    int hour = number(time, 4);
    int minute = number(time, 5);
    int second = number(time, 6);
    // Midnight at the end of a day is a time of XML Schema's.
    boolean endOfDay = hour == 24 && minute == 0 && second == 0 && nanos(time) == 0;
    LocalDateTime at =
        LocalDateTime.of(
            year(time),
            number(time, 2),
            number(time, 3),
            endOfDay ? 0 : hour,
            minute,
            second,
            nanos(time));
    return endOfDay ? at.plusDays(1) : at;
  }

  private static int year(Matcher time) {
    int year = number(time, 1);
    if (year == 0) {
      throw new DateTimeException("there is no year 0");
    }
    return year;
  }

  private static int nanos(Matcher time) {
    String fraction = time.group(7);
    if (fraction == null || fraction.isEmpty()) {
      return 0;
    }
    String digits = fraction.substring(1, Math.min(fraction.length(), 10));
    return Integer.parseInt(digits + "0".repeat(9 - digits.length()));
  }

  private static ZoneOffset offset(Matcher time) {
    if (time.group(8) == null) {
      return ZoneOffset.UTC;
    }
    int minutes = number(time, 9) * 60 + number(time, 10);
    if (number(time, 10) > 59 || minutes > MOST_MINUTES) {
      throw new DateTimeException("no such offset");
    }
    return ZoneOffset.ofTotalSeconds((time.group(8).equals("-") ? -60 : 60) * minutes);
  }

  private static int number(Matcher time, int group) {
    return Integer.parseInt(time.group(group));
  }
}
