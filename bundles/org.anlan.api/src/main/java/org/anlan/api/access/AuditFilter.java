package org.anlan.api.access;

import java.time.Instant;
import java.util.Optional;

/** Which audit entries are wanted. */
public record AuditFilter(
    Optional<String> by, Optional<String> action, Optional<Instant> from, Optional<Instant> to) {}
