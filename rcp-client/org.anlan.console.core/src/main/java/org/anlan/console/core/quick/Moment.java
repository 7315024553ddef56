package org.anlan.console.core.quick;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads when something has happened: {@code 3:05}, {@code 昨天 23:40}, {@code 7-1 3:05}, {@code
 * 2026-07-01 03:05}. A time of day that is still to come was yesterday's; a date without a year
 * that is still to come was last year's.
 */
public final class Moment {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:(?<day>昨天|昨日|yesterday|今天|today)|(?:(?<year>\\d{4})[-./年])?"
              + "(?<month>\\d{1,2})[-./月](?<date>\\d{1,2})日?)?"
              + "\\s*(?<hour>\\d{1,2})[:：](?<minute>\\d{2})");
  private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private Moment() {}

  /** The moment meant, or empty if it is none. */
  public static Optional<ZonedDateTime> of(String typed, ZonedDateTime now) {
    Matcher match = WRITTEN.matcher(typed.strip());
    if (!match.matches()) {
      return Optional.empty();
    }
    try {
      int hour = Integer.parseInt(match.group("hour"));
      LocalTime time = LocalTime.of(hour, Integer.parseInt(match.group("minute")));
      return Optional.of(day(match, time, now).atTime(time).atZone(now.getZone()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** As it can be read again. */
  public static String written(ZonedDateTime moment) {
    return PLAIN.format(moment);
  }

  private static LocalDate day(Matcher match, LocalTime time, ZonedDateTime now) {
    LocalDate today = now.toLocalDate();
    if (match.group("month") != null) {
      return date(match, today);
    }
    String day = match.group("day");
    if (day != null) {
      return day.startsWith("昨") || day.startsWith("y") ? today.minusDays(1) : today;
    }
    return time.isAfter(now.toLocalTime()) ? today.minusDays(1) : today;
  }

  private static LocalDate date(Matcher match, LocalDate today) {
    int month = Integer.parseInt(match.group("month"));
    int date = Integer.parseInt(match.group("date"));
    if (match.group("year") != null) {
      return LocalDate.of(Integer.parseInt(match.group("year")), month, date);
    }
    LocalDate then = LocalDate.of(today.getYear(), month, date);
    return then.isAfter(today) ? then.minusYears(1) : then;
  }
}
