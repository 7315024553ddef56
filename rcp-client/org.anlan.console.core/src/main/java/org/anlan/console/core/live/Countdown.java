package org.anlan.console.core.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * How a deadline stands at a moment.
 *
 * @param rest until it is due, or since it was, never negative
 */
public record Countdown(Stage stage, Duration rest) {
  /** How pressing it is. */
  public enum Stage {
    CALM,
    /** In the last quarter of its time. */
    SOON,
    OVER
  }

  /** The deadline of something that began then. */
  public static Countdown of(Instant since, Instant due, Instant now) {
    if (!now.isBefore(due)) {
      return new Countdown(Stage.OVER, Duration.between(due, now));
    }
    Duration whole = Duration.between(since, due);
    Duration rest = Duration.between(now, due);
    boolean last = rest.multipliedBy(4).compareTo(whole) <= 0;
    return new Countdown(last ? Stage.SOON : Stage.CALM, rest);
  }

  /** Hours, minutes and seconds as in {@code 1:05:09}, always of one width below ten hours. */
  public String digits() {
    return String.format(
        Locale.ROOT, "%d:%02d:%02d", rest.toHours(), rest.toMinutesPart(), rest.toSecondsPart());
  }

  /** Whole days, from two days on. */
  public long days() {
    return rest.toDays() < 2 ? 0 : rest.toDays();
  }
}
