package org.anlan.tasks.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anlan.api.tasks.ObligationState;
import org.anlan.api.tasks.Recurrence;
import org.anlan.tasks.internal.persistence.RoundValue;

/** What becomes of a round of a recurring duty by the clock and by what people do. */
final class RoundFlow {
  /**
   * What the clock made of a round.
   *
   * @param ended the rounds that are over, oldest first
   * @param current the round that runs
   */
  record Passage(List<RoundValue> ended, RoundValue current) {
    Passage {
      ended = List.copyOf(ended);
    }
  }

  private RoundFlow() {}

  /** A duty's first round, or the one after a change of its times: the next that is still due. */
  static RoundValue dueAfter(Recurrence recurrence, Instant moment) {
    Rounds.Span span = Rounds.dueAfter(recurrence, moment);
    return RoundValue.due(span.period(), span.dueAt(), span.endsAt());
  }

  /** Whether nobody has answered it yet. */
  static boolean isOpen(ObligationState state) {
    return state != ObligationState.DONE && state != ObligationState.DONE_LATE;
  }

  /** What has become of it and of the rounds after it by now. */
  static Passage until(RoundValue current, Recurrence recurrence, Instant now) {
    List<RoundValue> ended = new ArrayList<>();
    RoundValue round = current;
    while (!round.endsAt().isAfter(now)) {
      ended.add(at(round, round.endsAt()));
      round = dueAfter(recurrence, round.endsAt());
    }
    return new Passage(ended, at(round, now));
  }

  /** Somebody is at it: late, perhaps, but not silent. */
  static RoundValue begun(RoundValue round) {
    boolean silent = round.state() == ObligationState.SILENT;
    return round.in(silent ? ObligationState.OVERDUE : round.state(), true);
  }

  /** Somebody answered it, in time or late. */
  static RoundValue answered(
      RoundValue round, boolean zero, Optional<String> result, Instant now, String by) {
    boolean late = !now.isBefore(round.dueAt());
    return round.answered(
        late ? ObligationState.DONE_LATE : ObligationState.DONE, zero, result, now, by);
  }

  /** What an unanswered round becomes when the duty's times change; a promise stays. */
  static RoundValue moved(RoundValue round, Recurrence recurrence, Instant now) {
    return dueAfter(recurrence, now).in(ObligationState.DUE, round.begun());
  }

  private static RoundValue at(RoundValue round, Instant now) {
    if (round.state() != ObligationState.DUE || now.isBefore(round.dueAt())) {
      return round;
    }
    ObligationState missed = round.begun() ? ObligationState.OVERDUE : ObligationState.SILENT;
    return round.in(missed, round.begun());
  }
}
