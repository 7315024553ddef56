package org.anlan.api.roster;

import java.util.List;
import java.util.Optional;
import org.anlan.api.Conflict;
import org.anlan.api.Forbidden;
import org.anlan.api.NotFound;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Swaps of turns. Whoever may write the roster of the schedule's unit may do all of it in the name
 * of both; others ask for themselves and answer when they are asked.
 */
@ProviderType
public interface SwapService {
  /** The swaps of a schedule, newest last. */
  List<Swap> list(ScheduleId schedule);

  /** The swap, or empty if that schedule has none of this identity. */
  Optional<Swap> find(ScheduleId schedule, SwapId id);

  /**
   * Asks for a swap of turns that have not begun yet.
   *
   * @throws Forbidden if the caller is not the asker
   */
  Swap ask(ScheduleId schedule, SwapDraft draft);

  /**
   * The other agrees: from now on each has the turn of the other, by two overrides.
   *
   * @throws Forbidden if the caller is not the one who was asked
   * @throws Conflict if it was answered before, has begun, or the turns are not theirs any more
   */
  Swap accept(ScheduleId schedule, SwapId id, SwapAnswer answer);

  /**
   * The other does not want it.
   *
   * @throws Forbidden if the caller is not the one who was asked
   * @throws Conflict if it was answered before
   */
  Swap refuse(ScheduleId schedule, SwapId id, SwapAnswer answer);

  /**
   * Whoever asked wants it no more.
   *
   * @throws Forbidden if the caller is not the asker
   * @throws Conflict if it was answered before
   */
  Swap withdraw(ScheduleId schedule, SwapId id);

  /**
   * The swap.
   *
   * @throws NotFound if that schedule has none of this identity
   */
  default Swap get(ScheduleId schedule, SwapId id) {
    return find(schedule, id).orElseThrow(() -> NotFound.of(id));
  }
}
