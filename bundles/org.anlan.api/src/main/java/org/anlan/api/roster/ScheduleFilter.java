package org.anlan.api.roster;

import java.util.Optional;

/** Which schedules are wanted. */
public record ScheduleFilter(
    Optional<UnitId> unitId, Optional<DutyMode> mode, Optional<String> q) {}
