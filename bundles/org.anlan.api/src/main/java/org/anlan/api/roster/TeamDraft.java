package org.anlan.api.roster;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Draft;
import org.anlan.api.Faults;
import org.anlan.api.Text;

/** A team to be made or changed. */
public record TeamDraft(
    String name,
    UnitId unitId,
    Optional<PersonId> leaderId,
    List<PersonId> memberIds,
    Optional<String> phone,
    Optional<Duration> turnout)
    implements Draft {
  public TeamDraft {
    memberIds = memberIds == null ? List.of() : List.copyOf(memberIds);
  }

  @Override
  public void check(Faults faults) {
    faults.text("/name", name, 200).required("/unitId", unitId).text("/phone", phone, 40);
    turnout.ifPresent(
        t ->
            faults.when(
                t.isNegative() || t.isZero() || t.compareTo(Duration.ofDays(1)) > 0,
                "/turnout",
                Text.of("须大于 0 且不超过 24 小时", "must be over 0 and at most 24 hours")));
  }
}
