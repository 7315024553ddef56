package org.anlan.api.plans;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Grade;

/**
 * What a warning says, as far as plans look at it.
 *
 * @param events its event codes and names
 * @param divisions the codes of the divisions it is for; empty: unknown, so no plan is left out for
 *     it
 * @param area where, in words, for the reason
 * @param drill whether it is for practice only: then a drill that runs counts, not a real response
 */
public record Signal(
    List<String> events,
    Optional<Grade> grade,
    List<String> divisions,
    String area,
    boolean drill) {
  public Signal {
    events = List.copyOf(events);
    Objects.requireNonNull(grade);
    divisions = List.copyOf(divisions);
    Objects.requireNonNull(area);
  }

  /** What a real warning says. */
  public Signal(List<String> events, Optional<Grade> grade, List<String> divisions, String area) {
    this(events, grade, divisions, area, false);
  }
}
