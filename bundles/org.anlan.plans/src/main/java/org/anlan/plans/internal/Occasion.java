package org.anlan.plans.internal;

import java.util.Optional;
import org.anlan.api.incidents.Incident;
import org.anlan.api.warnings.Warning;

/** What a response is started for. */
record Occasion(Optional<Warning> warning, Optional<Incident> incident) {}
