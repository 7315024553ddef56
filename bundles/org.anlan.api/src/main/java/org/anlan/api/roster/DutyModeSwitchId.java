package org.anlan.api.roster;

import java.util.Objects;
import java.util.UUID;
import org.anlan.api.Id;

/** The identity of a switch of the duty mode. */
public record DutyModeSwitchId(UUID value) implements Id {
  public DutyModeSwitchId {
    Objects.requireNonNull(value);
  }
}
