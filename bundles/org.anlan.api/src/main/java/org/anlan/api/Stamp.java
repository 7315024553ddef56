package org.anlan.api;

import java.time.Instant;
import java.util.Objects;

/**
 * Which version of an entity this is and who wrote it when.
 *
 * <p>On the wire its five fields stand beside the entity's own. Times are cut to microseconds, so
 * that they are equal before and after the database.
 *
 * @param version starts at 1 and grows by one with each change; it is the entity's ETag
 */
public record Stamp(
    long version, Instant createdAt, String createdBy, Instant updatedAt, String updatedBy) {
  public Stamp {
    Objects.requireNonNull(createdAt);
    Objects.requireNonNull(createdBy);
    Objects.requireNonNull(updatedAt);
    Objects.requireNonNull(updatedBy);
  }
}
