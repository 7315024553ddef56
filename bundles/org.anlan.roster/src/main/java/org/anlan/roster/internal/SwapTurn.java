package org.anlan.roster.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anlan.api.roster.DutyOverrideDraft;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Swap;
import org.anlan.api.roster.SwapDraft;

/**
 * One turn that changes hands.
 *
 * @param pointer where the draft says when it begins
 */
record SwapTurn(String pointer, Instant from, Instant to, PersonId replaces, PersonId by) {
  /** The turns of a swap: the asker's and, if there is one, the one in return. */
  static List<SwapTurn> of(SwapDraft draft) {
    List<SwapTurn> turns = new ArrayList<>();
    turns.add(new SwapTurn("/from", draft.from(), draft.to(), draft.asker(), draft.other()));
    draft
        .returnFrom()
        .ifPresent(
            from ->
                turns.add(
                    new SwapTurn(
                        "/returnFrom",
                        from,
                        draft.returnTo().orElseThrow(),
                        draft.other(),
                        draft.asker())));
    return turns;
  }

  /** As {@link #of(SwapDraft)}. */
  static List<SwapTurn> of(Swap swap) {
    return of(
        new SwapDraft(
            swap.asker(),
            swap.from(),
            swap.to(),
            swap.other(),
            swap.returnFrom(),
            swap.returnTo(),
            swap.reason()));
  }

  /** The stand-in it comes to. */
  DutyOverrideDraft override(Optional<String> reason) {
    return new DutyOverrideDraft(from, to, replaces, by, reason);
  }
}
