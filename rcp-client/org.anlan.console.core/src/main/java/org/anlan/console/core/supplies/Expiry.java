package org.anlan.console.core.supplies;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How near the end supplies are.
 *
 * @param days until the last good day; negative when that is over; 0 where nothing ages
 */
public record Expiry(Stage stage, long days) {
  /** Within how many days supplies are to be renewed. */
  public static final int SOON_DAYS = 30;

  /** How pressing it is, the most pressing first. */
  public enum Stage {
    /** The last good day is over. */
    EXPIRED,
    /** It comes within {@value #SOON_DAYS} days, or is today. */
    SOON,
    /** There is time. */
    GOOD,
    /** They don't age. */
    NEVER
  }

  /** Of what is good up to this day, seen today. */
  public static Expiry of(Optional<LocalDate> lastGood, LocalDate today) {
    if (lastGood.isEmpty()) {
      return new Expiry(Stage.NEVER, 0);
    }
    long days = ChronoUnit.DAYS.between(today, lastGood.get());
    if (days < 0) {
      return new Expiry(Stage.EXPIRED, days);
    }
    return new Expiry(days <= SOON_DAYS ? Stage.SOON : Stage.GOOD, days);
  }

  /** Whether somebody has to look at it. */
  public boolean presses() {
    return stage == Stage.EXPIRED || stage == Stage.SOON;
  }
}
