package org.anlan.api.roster;

import org.anlan.api.EntityService;
import org.osgi.annotation.versioning.ProviderType;

/** The positions of the roster's units. */
@ProviderType
public interface PositionService
    extends EntityService<PositionId, Position, PositionDraft, PositionFilter> {}
