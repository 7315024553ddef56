package org.anlan.roster.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.anlan.api.roster.DutyMode;
import org.anlan.api.roster.DutyModeSwitch;
import org.anlan.api.roster.UnitId;

/** Which mode counts for a unit: a function of the switches in force, without I/O. */
final class Modes {
  private final List<DutyModeSwitch> inForce;

  Modes(List<DutyModeSwitch> inForce) {
    this.inForce = List.copyOf(inForce);
  }

  /** The gravest of those for the unit and for the units above it, which the path names. */
  DutyMode of(Set<UnitId> path) {
    return inForce.stream()
        .filter(s -> path.contains(s.unitId()))
        .map(DutyModeSwitch::mode)
        .max(Comparator.naturalOrder())
        .orElse(DutyMode.DAILY);
  }

  /** Those that keep units out of the daily mode. */
  List<DutyModeSwitch> notDaily() {
    return inForce.stream().filter(s -> s.mode() != DutyMode.DAILY).toList();
  }
}
