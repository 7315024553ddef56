package org.anlan.console.internal.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.anlan.console.core.live.Countdown;

/** Times and clocks in words. */
public final class Times {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final ZoneId zone;

  /** In this zone. */
  public Times(ZoneId zone) {
    this.zone = zone;
  }

  /** The time of day. */
  public String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }

  /** The time of day to the second. */
  public String seconds(Instant at) {
    return SECONDS.format(at.atZone(zone));
  }

  /** A day with its weekday. */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofPattern(Words.of("format.day"), Words.locale()).format(day);
  }

  /** The time of day if it is on this day, else with its date. */
  public String near(Instant at, Instant now) {
    boolean today = LocalDate.ofInstant(at, zone).equals(LocalDate.ofInstant(now, zone));
    return today ? time(at) : full(at);
  }

  /** Date and time. */
  public String full(Instant at) {
    return DateTimeFormatter.ofPattern(Words.of("format.moment"), Words.locale())
        .format(at.atZone(zone));
  }

  /** A deadline in words. */
  public String clock(Countdown countdown) {
    boolean over = countdown.stage() == Countdown.Stage.OVER;
    if (countdown.days() > 0) {
      return Words.of(over ? "clock.over.days" : "clock.left.days", countdown.days());
    }
    return Words.of(over ? "clock.over" : "clock.left", countdown.digits());
  }
}
