package org.anlan.tasks.internal.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.anlan.api.tasks.ObligationState;

/**
 * One round of a recurring duty, current or over.
 *
 * @param period its first day
 * @param endsAt when the next round begins
 * @param begun whether somebody said that it is being done
 * @param zero whether the answer was a zero report
 */
public record RoundValue(
    LocalDate period,
    Instant dueAt,
    Instant endsAt,
    ObligationState state,
    boolean begun,
    boolean zero,
    Optional<String> result,
    Optional<Instant> doneAt,
    Optional<String> doneBy) {
  public RoundValue {
    Objects.requireNonNull(period);
    Objects.requireNonNull(dueAt);
    Objects.requireNonNull(endsAt);
    Objects.requireNonNull(state);
    Objects.requireNonNull(result);
    Objects.requireNonNull(doneAt);
    Objects.requireNonNull(doneBy);
  }

  /** A round of which nothing was heard yet. */
  public static RoundValue due(LocalDate period, Instant dueAt, Instant endsAt) {
    return new RoundValue(
        period,
        dueAt,
        endsAt,
        ObligationState.DUE,
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same round in this state. */
  public RoundValue in(ObligationState other, boolean isBegun) {
    return new RoundValue(period, dueAt, endsAt, other, isBegun, zero, result, doneAt, doneBy);
  }

  /** The same round with its answer. */
  public RoundValue answered(
      ObligationState done, boolean isZero, Optional<String> what, Instant at, String by) {
    return new RoundValue(
        period, dueAt, endsAt, done, begun, isZero, what, Optional.of(at), Optional.of(by));
  }
}
