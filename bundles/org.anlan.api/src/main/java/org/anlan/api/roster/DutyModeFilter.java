package org.anlan.api.roster;

import java.util.Optional;

/**
 * Which switches are wanted.
 *
 * @param open only those in force now, or only those that have ended
 */
public record DutyModeFilter(
    Optional<UnitId> unitId, Optional<DutyMode> mode, Optional<Boolean> open) {}
