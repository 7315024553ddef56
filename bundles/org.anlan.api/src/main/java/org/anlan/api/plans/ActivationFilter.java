package org.anlan.api.plans;

import java.util.Optional;
import org.anlan.api.incidents.IncidentId;
import org.anlan.api.warnings.WarningId;

/** Which responses are wanted; the list is newest first. */
public record ActivationFilter(
    Optional<ActivationState> state,
    Optional<PlanId> planId,
    Optional<WarningId> warningId,
    Optional<IncidentId> incidentId,
    Optional<Boolean> drill) {}
