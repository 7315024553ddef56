package org.anlan.api.roster;

import java.util.Optional;

/** Which teams are wanted. */
public record TeamFilter(
    Optional<UnitId> unitId, Optional<PersonId> memberId, Optional<String> q) {}
