package org.anlan.console.internal.plans;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Text;
import org.anlan.console.internal.text.Words;

/** A time as it is typed: a number and its unit; no number means no clock. */
record Within(String number, Unit unit) {
  /** What is wrong with what is no number. */
  static final Text NO_NUMBER = Text.of("须为正整数，或留空", "must be a whole number over 0, or empty");

  /** What is counted. */
  enum Unit {
    MINUTES(Duration.ofMinutes(1)),
    HOURS(Duration.ofHours(1)),
    DAYS(Duration.ofDays(1));

    private final Duration one;

    Unit(Duration one) {
      this.one = one;
    }
  }

  /** How a span is typed: in the largest unit that gives a whole number. */
  static Within of(Optional<Duration> span) {
    if (span.isEmpty()) {
      return new Within("", Unit.MINUTES);
    }
    long minutes = span.get().toMinutes();
    Unit unit = Unit.MINUTES;
    for (Unit each : Unit.values()) {
      if (minutes % each.one.toMinutes() == 0) {
        unit = each;
      }
    }
    return new Within(Long.toString(minutes / unit.one.toMinutes()), unit);
  }

  /** The units in words. */
  static List<String> units() {
    return Arrays.stream(Unit.values()).map(unit -> Words.of("within", unit)).toList();
  }

  /** The span, empty for no clock; empty altogether if it is no such number. */
  Optional<Optional<Duration>> span() {
    if (number.isEmpty()) {
      return Optional.of(Optional.empty());
    }
    return number.matches("\\d{1,6}") && Long.parseLong(number) > 0
        ? Optional.of(Optional.of(unit.one.multipliedBy(Long.parseLong(number))))
        : Optional.empty();
  }
}
