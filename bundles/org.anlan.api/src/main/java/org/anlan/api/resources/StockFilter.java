package org.anlan.api.resources;

import java.util.Optional;

/**
 * Which stock is wanted.
 *
 * @param below only what is below its minimum
 * @param drill as a drill sees it: real stock with the drill's movements
 */
public record StockFilter(
    Optional<StoreId> storeId,
    Optional<ItemId> itemId,
    Optional<Boolean> below,
    Optional<Boolean> drill) {}
