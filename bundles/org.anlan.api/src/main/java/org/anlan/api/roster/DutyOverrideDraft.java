package org.anlan.api.roster;

import java.time.Instant;
import java.util.Optional;
import org.anlan.api.Draft;
import org.anlan.api.Faults;
import org.anlan.api.Text;

/** A stand-in to be arranged. */
public record DutyOverrideDraft(
    Instant from, Instant to, PersonId replaces, PersonId by, Optional<String> reason)
    implements Draft {
  @Override
  public void check(Faults faults) {
    faults
        .required("/from", from)
        .required("/to", to)
        .required("/replaces", replaces)
        .required("/by", by)
        .text("/reason", reason, 500);
    faults.when(
        from != null && to != null && !to.isAfter(from),
        "/to",
        Text.of("须晚于开始时间", "must be after the begin"));
  }
}
