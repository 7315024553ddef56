package org.anlan.tasks.internal;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.anlan.api.tasks.Recurrence;

/**
 * When the rounds of a recurring duty begin, are due and end: a day, a week from Monday, a calendar
 * month, quarter or year in the recurrence's zone.
 */
final class Rounds {
  /**
   * One round.
   *
   * @param period its first day
   * @param endsAt when the next begins
   */
  record Span(LocalDate period, Instant dueAt, Instant endsAt) {}

  private Rounds() {}

  /** The first round that is still due after this moment; it may not have begun yet. */
  static Span dueAfter(Recurrence recurrence, Instant moment) {
    LocalDate period = start(recurrence, moment.atZone(recurrence.zone()).toLocalDate());
    Span span = of(recurrence, period);
    return span.dueAt().isAfter(moment) ? span : of(recurrence, next(recurrence, period));
  }

  /** The round that begins with this day. */
  static Span of(Recurrence recurrence, LocalDate period) {
    LocalDate next = next(recurrence, period);
    Instant endsAt = next.atStartOfDay(recurrence.zone()).toInstant();
    Instant dueAt = due(recurrence, period, next);
    // Where a zone once left out a whole day, the time on that day is moved into the next round.
    return new Span(period, dueAt.isAfter(endsAt) ? endsAt : dueAt, endsAt);
  }

  /** How a round is called. */
  static String name(LocalDate period) {
    return "本期自 round from " + period;
  }

  /** Whether so little time is left that one must be reminded: the last quarter. */
  static boolean isDueSoon(LocalDate period, Instant dueAt, ZoneId zone, Instant now) {
    Instant start = period.atStartOfDay(zone).toInstant();
    return !now.isBefore(dueAt.minus(Duration.between(start, dueAt).dividedBy(4)));
  }

  private static Instant due(Recurrence recurrence, LocalDate period, LocalDate next) {
    boolean daily = recurrence.every() == Recurrence.Every.DAY;
    LocalDate wanted = daily ? period : period.plusDays(recurrence.day() - 1L);
    LocalDate last = next.minusDays(1);
    LocalDate day = wanted.isAfter(last) ? last : wanted;
    ZoneId zone = recurrence.zone();
    return recurrence.time().equals(LocalTime.MIDNIGHT)
        ? day.plusDays(1).atStartOfDay(zone).toInstant()
        : day.atTime(recurrence.time()).atZone(zone).toInstant();
  }

  private static LocalDate start(Recurrence recurrence, LocalDate day) {
    return switch (recurrence.every()) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  private static LocalDate next(Recurrence recurrence, LocalDate period) {
    return switch (recurrence.every()) {
      case DAY -> period.plusDays(1);
      case WEEK -> period.plusWeeks(1);
      case MONTH -> period.plusMonths(1);
      case QUARTER -> period.plusMonths(3);
      case YEAR -> period.plusYears(1);
    };
  }
}
