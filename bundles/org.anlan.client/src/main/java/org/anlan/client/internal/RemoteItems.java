package org.anlan.client.internal;

import org.anlan.api.resources.Item;
import org.anlan.api.resources.ItemDraft;
import org.anlan.api.resources.ItemFilter;
import org.anlan.api.resources.ItemId;
import org.anlan.api.resources.ItemService;

/** ItemService over the line. */
public final class RemoteItems extends RemoteCollection<ItemId, Item, ItemDraft, ItemFilter>
    implements ItemService {
  /** Over this line. */
  public RemoteItems(Http http) {
    super(http, "resources/items", Item.class);
  }
}
