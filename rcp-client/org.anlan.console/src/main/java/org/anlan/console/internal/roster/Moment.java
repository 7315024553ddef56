package org.anlan.console.internal.roster;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.anlan.api.Text;

/** Days and times as they are typed. */
final class Moment {
  /** What is wrong with what is no date and time. */
  static final Text NO_MOMENT =
      Text.of("须为日期和时间，如 2026-07-01 08:00", "must be a date and time, as in 2026-07-01 08:00");

  /** What is wrong with what is no date. */
  static final Text NO_DAY = Text.of("须为日期，如 2026-07-01", "must be a date, as in 2026-07-01");

  /** What is wrong with what is no time. */
  static final Text NO_TIME = Text.of("须为时间，如 08:00", "must be a time, as in 08:00");

  private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final DateTimeFormatter LENIENT = strict("u-M-d H:mm");
  private static final DateTimeFormatter DAY = strict("u-M-d");
  private static final DateTimeFormatter TIME = strict("H:mm");

  private Moment() {}

  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern)
        .withResolverStyle(java.time.format.ResolverStyle.STRICT);
  }

  /** How a moment is typed. */
  static String say(Instant at, ZoneId zone) {
    return FORMAT.format(LocalDateTime.ofInstant(at, zone));
  }

  /** The moment that was typed, if it is one. */
  static Optional<Instant> read(String text, ZoneId zone) {
    try {
      LocalDateTime local = LocalDateTime.parse(plain(text), LENIENT);
      return Optional.of(local.atZone(zone).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The day that was typed, if it is one. */
  static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(plain(text), DAY));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The time that was typed, if it is one. */
  static Optional<LocalTime> time(String text) {
    try {
      return Optional.of(LocalTime.parse(plain(text), TIME));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Chinese signs and slashes mean the same. */
  private static String plain(String text) {
    return text.strip().replace('：', ':').replace('/', '-').replaceAll("\\s+", " ");
  }
}
