package org.anlan.api.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Entity;
import org.anlan.api.Stamp;

/**
 * A round of a recurring duty that is over, and how it ended. One that ended without an answer may
 * still be answered; then it is {@link ObligationState#DONE_LATE}.
 *
 * @param period its first day
 * @param next the first day of the round that followed
 * @param zero whether the answer was a zero report (零报告)
 * @param doneAt when it was answered, if it was
 * @param doneBy who answered it, if somebody did
 */
public record Round(
    RoundId id,
    Stamp stamp,
    ObligationId obligationId,
    LocalDate period,
    Instant dueAt,
    LocalDate next,
    ObligationState state,
    boolean zero,
    Optional<String> result,
    Optional<Instant> doneAt,
    Optional<String> doneBy)
    implements Entity<RoundId> {
  public Round {
    Objects.requireNonNull(id);
    Objects.requireNonNull(stamp);
    Objects.requireNonNull(obligationId);
    Objects.requireNonNull(period);
    Objects.requireNonNull(dueAt);
    Objects.requireNonNull(next);
    Objects.requireNonNull(state);
    Objects.requireNonNull(result);
    Objects.requireNonNull(doneAt);
    Objects.requireNonNull(doneBy);
  }
}
