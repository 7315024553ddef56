package org.anlan.api.resources;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which lots are wanted.
 *
 * @param expiresBefore only those whose last good day is before this one
 */
public record LotFilter(
    Optional<ItemId> itemId, Optional<LocalDate> expiresBefore, Optional<String> q) {}
