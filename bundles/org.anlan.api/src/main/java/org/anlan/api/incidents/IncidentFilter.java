package org.anlan.api.incidents;

import java.util.Optional;
import org.anlan.api.Grade;
import org.anlan.api.roster.UnitId;

/** Which incidents are wanted; the list is newest first. */
public record IncidentFilter(
    Optional<IncidentState> state,
    Optional<IncidentClass> category,
    Optional<Grade> grade,
    Optional<UnitId> unitId,
    Optional<Boolean> drill,
    Optional<String> q) {}
