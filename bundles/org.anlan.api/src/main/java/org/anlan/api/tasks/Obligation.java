package org.anlan.api.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Entity;
import org.anlan.api.Party;
import org.anlan.api.Stamp;
import org.anlan.api.roster.UnitId;

/**
 * A duty that recurs (zero reports, inspections, drills), with how its current round stands.
 *
 * @param period the current round's first day
 * @param dueAt when the current round must be done
 * @param zero whether the current round was answered by a zero report (零报告)
 */
public record Obligation(
    ObligationId id,
    Stamp stamp,
    String title,
    Party assignee,
    String assigneeName,
    Optional<UnitId> scope,
    Recurrence recurrence,
    LocalDate period,
    Instant dueAt,
    ObligationState state,
    boolean zero,
    Optional<String> result)
    implements Entity<ObligationId> {
  public Obligation {
    Objects.requireNonNull(id);
    Objects.requireNonNull(stamp);
    Objects.requireNonNull(title);
    Objects.requireNonNull(assignee);
    Objects.requireNonNull(recurrence);
    Objects.requireNonNull(period);
    Objects.requireNonNull(dueAt);
    Objects.requireNonNull(state);
  }
}
