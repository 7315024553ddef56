package org.anlan.api.resources;

import org.anlan.api.EntityService;
import org.osgi.annotation.versioning.ProviderType;

/** The lots. */
@ProviderType
public interface LotService extends EntityService<LotId, Lot, LotDraft, LotFilter> {}
