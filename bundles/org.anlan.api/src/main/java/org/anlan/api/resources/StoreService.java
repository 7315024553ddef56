package org.anlan.api.resources;

import org.anlan.api.EntityService;
import org.osgi.annotation.versioning.ProviderType;

/** The stores. A store goes only when nothing lies in it. */
@ProviderType
public interface StoreService extends EntityService<StoreId, Store, StoreDraft, StoreFilter> {}
