package org.anlan.api.changes;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.roster.UnitId;

/**
 * One committed change.
 *
 * @param seq its place; grows strictly with commit order, never filled in later
 * @param kind what happened, in the past tense: {@code task.finished}
 * @param entity the collection's path below the API's base: {@code tasks}
 * @param version the entity's version after the change; 0 when it was removed
 * @param scope the unit it belongs to; callers confined to a subtree see only those within, and
 *     those without a scope
 * @param about another unit it has to do with, whose callers see it as well
 * @param data the entity as JSON after the change, {@code null} as text when removed
 */
public record Change(
    long seq,
    Instant at,
    String by,
    String kind,
    String entity,
    UUID id,
    long version,
    Optional<UnitId> scope,
    Optional<UnitId> about,
    String data) {
  public Change {
    Objects.requireNonNull(at);
    Objects.requireNonNull(by);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(entity);
    Objects.requireNonNull(id);
    Objects.requireNonNull(scope);
    Objects.requireNonNull(about);
    Objects.requireNonNull(data);
  }

  /** A change that has to do with no other unit than the one it belongs to. */
  public Change(
      long seq,
      Instant at,
      String by,
      String kind,
      String entity,
      UUID id,
      long version,
      Optional<UnitId> scope,
      String data) {
    this(seq, at, by, kind, entity, id, version, scope, Optional.empty(), data);
  }
}
