package org.anlan.api.plans;

import java.util.Optional;
import org.anlan.api.roster.UnitId;

/** Which plans are wanted. */
public record PlanFilter(
    Optional<PlanState> state,
    Optional<UnitId> unitId,
    Optional<String> hazard,
    Optional<String> q) {}
