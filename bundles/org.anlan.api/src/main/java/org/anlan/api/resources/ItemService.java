package org.anlan.api.resources;

import org.anlan.api.EntityService;
import org.osgi.annotation.versioning.ProviderType;

/** The kinds of supplies. */
@ProviderType
public interface ItemService extends EntityService<ItemId, Item, ItemDraft, ItemFilter> {}
