package org.anlan.console.core.quick;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands behind a {@code !}: {@code 30}, {@code 30m}, {@code 30分}, {@code 2h}, {@code 2小时},
 * {@code 18:30}, {@code 1830}, {@code 明天9:00}, {@code tomorrow9:00}.
 */
public final class Deadline {
  private static final Pattern SPAN =
      Pattern.compile("(\\d{1,3})(m|min|分|分钟|h|小时|时|d|天|日)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern TIME =
      Pattern.compile("(明天|明日|tomorrow)?(\\d{1,2})[:：](\\d{2})", Pattern.CASE_INSENSITIVE);
  private static final Pattern FOUR = Pattern.compile("([01]\\d|2[0-3])([0-5]\\d)");

  private Deadline() {}

  /**
   * When that is.
   *
   * @return a moment after {@code now}: a time of day that is over means tomorrow's; empty if it
   *     says no time
   */
  public static Optional<ZonedDateTime> of(String typed, ZonedDateTime now) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    Matcher four = FOUR.matcher(text);
    if (four.matches()) {
      return at(false, four.group(1), four.group(2), now);
    }
    Matcher time = TIME.matcher(text);
    if (time.matches()) {
      return at(time.group(1) != null, time.group(2), time.group(3), now);
    }
    Matcher span = SPAN.matcher(text);
    return span.matches()
        ? Optional.of(now.plus(span(Integer.parseInt(span.group(1)), span.group(2))))
        : Optional.empty();
  }

  private static Duration span(int number, String unit) {
    String of = unit == null ? "m" : unit;
    return switch (of) {
      case "h", "小时", "时" -> Duration.ofHours(number);
      case "d", "天", "日" -> Duration.ofDays(number);
      default -> Duration.ofMinutes(number);
    };
  }

  private static Optional<ZonedDateTime> at(
      boolean tomorrow, String hour, String minute, ZonedDateTime now) {
    int h = Integer.parseInt(hour);
    int m = Integer.parseInt(minute);
    if (h > 23 || m > 59) {
      return Optional.empty();
    }
    ZonedDateTime then = now.with(LocalTime.of(h, m));
    boolean next = tomorrow || !then.isAfter(now);
    return Optional.of(next ? then.plusDays(1) : then);
  }
}
