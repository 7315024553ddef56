package org.anlan.client.internal;

import org.anlan.api.resources.Store;
import org.anlan.api.resources.StoreDraft;
import org.anlan.api.resources.StoreFilter;
import org.anlan.api.resources.StoreId;
import org.anlan.api.resources.StoreService;

/** StoreService over the line. */
public final class RemoteStores extends RemoteCollection<StoreId, Store, StoreDraft, StoreFilter>
    implements StoreService {
  /** Over this line. */
  public RemoteStores(Http http) {
    super(http, "resources/stores", Store.class);
  }
}
