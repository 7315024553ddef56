package org.anlan.console.core.live;

import java.time.LocalTime;
import java.util.Objects;
import org.anlan.api.Grade;
import org.anlan.api.matters.OpenMatter;

/**
 * The hours in which only what is pressing is heard; everything is seen at any hour. They may reach
 * over midnight; none if both ends are the same.
 *
 * @param from the first minute
 * @param to the first minute after
 */
public record Quiet(LocalTime from, LocalTime to) {
  public Quiet {
    Objects.requireNonNull(from);
    Objects.requireNonNull(to);
  }

  /** At no hour. */
  public static final Quiet NEVER = new Quiet(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

  /** Whether this matter is heard at this time of day. */
  public boolean lets(OpenMatter matter, LocalTime now) {
    return !holds(now) || pressing(matter);
  }

  /** Whether it is one of these hours. */
  public boolean holds(LocalTime now) {
    return from.isAfter(to)
        ? !now.isBefore(from) || now.isBefore(to)
        : !now.isBefore(from) && now.isBefore(to);
  }

  /** What is overdue, and warnings of the two highest grades. */
  private static boolean pressing(OpenMatter matter) {
    return matter.late() || matter.grade().filter(g -> g == Grade.I || g == Grade.II).isPresent();
  }
}
