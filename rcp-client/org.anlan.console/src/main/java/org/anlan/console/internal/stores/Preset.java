package org.anlan.console.internal.stores;

import java.util.Optional;
import org.anlan.api.resources.ItemId;
import org.anlan.api.resources.StoreId;

/** What a movement is likely about, because it was selected. */
record Preset(Optional<StoreId> store, Optional<ItemId> item) {
  static final Preset NONE = new Preset(Optional.empty(), Optional.empty());
}
