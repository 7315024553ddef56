package org.anlan.api.roster;

import java.time.Instant;
import java.util.Optional;
import org.anlan.api.Draft;
import org.anlan.api.Faults;
import org.anlan.api.Text;

/**
 * A swap to be asked for.
 *
 * @param returnFrom when the turn begins that the asker takes in return, if there is one
 */
public record SwapDraft(
    PersonId asker,
    Instant from,
    Instant to,
    PersonId other,
    Optional<Instant> returnFrom,
    Optional<Instant> returnTo,
    Optional<String> reason)
    implements Draft {
  @Override
  public void check(Faults faults) {
    faults
        .required("/asker", asker)
        .required("/from", from)
        .required("/to", to)
        .required("/other", other)
        .text("/reason", reason, 500)
        .when(
            returnFrom.isPresent() && returnTo.isEmpty(), "/returnTo", Text.of("必填", "is required"))
        .when(
            returnTo.isPresent() && returnFrom.isEmpty(),
            "/returnFrom",
            Text.of("必填", "is required"))
        .when(
            asker != null && asker.equals(other),
            "/other",
            Text.of("不能与本人换班", "nobody swaps with themselves"));
    order("/to", Optional.ofNullable(from), Optional.ofNullable(to), faults);
    order("/returnTo", returnFrom, returnTo, faults);
  }

  private static void order(
      String pointer, Optional<Instant> begin, Optional<Instant> end, Faults faults) {
    faults.when(
        begin.isPresent() && end.isPresent() && !end.get().isAfter(begin.get()),
        pointer,
        Text.of("须晚于开始时间", "must be after the begin"));
  }
}
