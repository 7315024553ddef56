package org.anlan.api.roster;

import java.util.Optional;

/**
 * Which people are wanted.
 *
 * @param q part of the name or a phone number
 */
public record PersonFilter(Optional<UnitId> unitId, Optional<String> name, Optional<String> q) {}
