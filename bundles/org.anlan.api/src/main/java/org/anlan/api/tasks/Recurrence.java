package org.anlan.api.tasks;

import java.time.LocalTime;
import java.time.ZoneId;
import org.anlan.api.Draft;
import org.anlan.api.Faults;
import org.anlan.api.Text;

/**
 * How often and until when in each round.
 *
 * @param day in which day of the round it is due: of the week (1 Monday), month, quarter or year; a
 *     day the month doesn't have is its last. Ignored for daily ones
 * @param time until when on that day; {@code 00:00} is the end of the day (24:00). Where the clocks
 *     go forward over it, it is that much later; where they go back, it is the first of the two
 */
public record Recurrence(Every every, int day, LocalTime time, ZoneId zone) implements Draft {
  /** The length of a round. */
  public enum Every {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR
  }

  @Override
  public void check(Faults faults) {
    faults.required("/every", every).required("/time", time).required("/zone", zone);
    if (every != null) {
      int most =
          switch (every) {
            case DAY -> 1;
            case WEEK -> 7;
            case MONTH -> 31;
            case QUARTER -> 92;
            case YEAR -> 366;
          };
      faults.when(
          every != Every.DAY && (day < 1 || day > most),
          "/day",
          Text.of("须在 1 到 " + most + " 之间", "must be from 1 to " + most));
    }
  }
}
