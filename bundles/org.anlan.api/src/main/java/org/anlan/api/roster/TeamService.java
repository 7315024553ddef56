package org.anlan.api.roster;

import org.anlan.api.EntityService;
import org.osgi.annotation.versioning.ProviderType;

/** The teams of the roster. */
@ProviderType
public interface TeamService extends EntityService<TeamId, Team, TeamDraft, TeamFilter> {}
