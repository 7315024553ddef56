package org.anlan.api.plans;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Grade;
import org.anlan.api.roster.Assignee;

/**
 * What starting a plan would do now, before anything is done.
 *
 * @param findings what would be left undone, as where nobody holds a position
 */
public record Preview(
    PlanId planId,
    int version,
    Grade level,
    List<Planned> tasks,
    List<Supply> supplies,
    List<Finding> findings) {
  /** One task that would be given out. */
  public record Planned(
      String actionKey, String title, Assignee assignee, Optional<Instant> dueAt) {
    public Planned {
      Objects.requireNonNull(actionKey);
      Objects.requireNonNull(title);
      Objects.requireNonNull(assignee);
      Objects.requireNonNull(dueAt);
    }
  }

  public Preview {
    Objects.requireNonNull(planId);
    Objects.requireNonNull(level);
    tasks = List.copyOf(tasks);
    supplies = List.copyOf(supplies);
    findings = List.copyOf(findings);
  }
}
