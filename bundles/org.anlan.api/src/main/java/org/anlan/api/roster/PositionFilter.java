package org.anlan.api.roster;

import java.util.Optional;

/**
 * Which positions are wanted.
 *
 * @param holder only those this person holds
 */
public record PositionFilter(
    Optional<UnitId> unitId, Optional<PersonId> holder, Optional<String> q) {}
