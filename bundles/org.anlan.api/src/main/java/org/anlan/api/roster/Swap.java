package org.anlan.api.roster;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Entity;
import org.anlan.api.Stamp;

/**
 * One asks another to take over a turn (换班), perhaps for one of the other's.
 *
 * @param asker whose turn from {@code from} to {@code to} is to be taken over
 * @param other who is asked to take it
 * @param returnFrom when the other's turn begins that the asker takes in return; with {@code
 *     returnTo} or not at all
 * @param answer what was said to it
 */
public record Swap(
    SwapId id,
    Stamp stamp,
    ScheduleId scheduleId,
    PersonId asker,
    Instant from,
    Instant to,
    PersonId other,
    Optional<Instant> returnFrom,
    Optional<Instant> returnTo,
    Optional<String> reason,
    SwapState state,
    Optional<String> answer)
    implements Entity<SwapId> {
  public Swap {
    Objects.requireNonNull(id);
    Objects.requireNonNull(stamp);
    Objects.requireNonNull(scheduleId);
    Objects.requireNonNull(asker);
    Objects.requireNonNull(from);
    Objects.requireNonNull(to);
    Objects.requireNonNull(other);
    Objects.requireNonNull(returnFrom);
    Objects.requireNonNull(returnTo);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(state);
    Objects.requireNonNull(answer);
  }
}
