package org.anlan.api.tasks;

import java.util.Optional;
import java.util.UUID;

/** Which recurring duties are wanted. */
public record ObligationFilter(
    Optional<ObligationState> state, Optional<UUID> assignee, Optional<String> q) {}
