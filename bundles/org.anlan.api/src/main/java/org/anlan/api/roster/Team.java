package org.anlan.api.roster;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Entity;
import org.anlan.api.Stamp;

/**
 * A team that turns out when called (应急队伍).
 *
 * @param phone answered 24 h
 * @param turnout within what time it is on its way
 */
public record Team(
    TeamId id,
    Stamp stamp,
    String name,
    UnitId unitId,
    Optional<PersonId> leaderId,
    List<PersonId> memberIds,
    Optional<String> phone,
    Optional<Duration> turnout)
    implements Entity<TeamId> {
  public Team {
    Objects.requireNonNull(id);
    Objects.requireNonNull(stamp);
    Objects.requireNonNull(name);
    Objects.requireNonNull(unitId);
    memberIds = List.copyOf(memberIds);
  }
}
