package org.anlan.api.roster;

import org.anlan.api.EntityService;
import org.osgi.annotation.versioning.ProviderType;

/** Who answers for what. */
@ProviderType
public interface ResponsibilityService
    extends EntityService<
        ResponsibilityId, Responsibility, ResponsibilityDraft, ResponsibilityFilter> {}
