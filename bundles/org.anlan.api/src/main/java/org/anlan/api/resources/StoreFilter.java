package org.anlan.api.resources;

import java.util.Optional;
import org.anlan.api.roster.UnitId;

/** Which stores are wanted. */
public record StoreFilter(Optional<UnitId> unitId, Optional<String> q) {}
