package org.anlan.api.resources;

import java.util.Optional;
import java.util.UUID;

/** Which movements are wanted; the list is newest first. */
public record MovementFilter(
    Optional<MovementKind> kind,
    Optional<ItemId> itemId,
    Optional<StoreId> storeId,
    Optional<UUID> origin,
    Optional<Boolean> drill) {}
