package org.anlan.api.roster;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Entity;
import org.anlan.api.Link;
import org.anlan.api.Stamp;

/**
 * A time for which a unit and all below it keep duty in a mode. Of several at once the gravest
 * counts.
 *
 * @param to empty: until further notice
 * @param cause what keeps the mode up, a response for example; empty: somebody switched it
 */
public record DutyModeSwitch(
    DutyModeSwitchId id,
    Stamp stamp,
    UnitId unitId,
    DutyMode mode,
    Instant from,
    Optional<Instant> to,
    Optional<String> reason,
    Optional<Link> cause)
    implements Entity<DutyModeSwitchId> {
  public DutyModeSwitch {
    Objects.requireNonNull(id);
    Objects.requireNonNull(stamp);
    Objects.requireNonNull(unitId);
    Objects.requireNonNull(mode);
    Objects.requireNonNull(from);
    Objects.requireNonNull(to);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(cause);
  }
}
