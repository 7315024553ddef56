package org.anlan.api.roster;

import java.util.Optional;
import java.util.UUID;

/**
 * Which responsibilities are wanted.
 *
 * @param who the person's or position's identity
 * @param what the identity of what is answered for
 */
public record ResponsibilityFilter(
    Optional<ResponsibilityKind> kind, Optional<UUID> who, Optional<UUID> what) {}
