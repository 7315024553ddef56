package org.anlan.core.internal.feed;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.changes.Change;
import org.anlan.api.roster.UnitId;

/** A change that has no place in the feed yet. */
public record PendingChange(
    Instant at,
    String by,
    String kind,
    String entity,
    UUID id,
    long version,
    Optional<UnitId> scope,
    Optional<UnitId> about,
    String data) {
  Change as(long seq) {
    return new Change(seq, at, by, kind, entity, id, version, scope, about, data);
  }
}
