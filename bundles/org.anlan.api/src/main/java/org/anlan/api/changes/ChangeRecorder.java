package org.anlan.api.changes;

import java.util.Optional;
import org.anlan.api.Entity;
import org.anlan.api.Id;
import org.anlan.api.access.Permission;
import org.anlan.api.roster.UnitId;
import org.osgi.annotation.versioning.ProviderType;

/** Puts changes on the feed, as part of the running transaction. */
@ProviderType
public interface ChangeRecorder {
  /**
   * Records what became of an entity. The reader needs {@code read} of the entity's area, which is
   * the first segment of its path.
   *
   * @param kind in the past tense: {@code task.finished}
   * @param entity the collection's path: {@code tasks}
   * @param after the entity as it is now
   * @param scope the unit it belongs to, if it belongs to one
   * @throws IllegalStateException outside a transaction
   */
  void record(String kind, String entity, Entity<?> after, Optional<UnitId> scope);

  /**
   * As {@link #record(String, String, Entity, Optional)}, for what callers of another unit may see
   * too.
   *
   * @param about the unit it has to do with beside the one it belongs to
   */
  void record(
      String kind, String entity, Entity<?> after, Optional<UnitId> scope, Optional<UnitId> about);

  /** Records that an entity is gone. */
  void removed(String kind, String entity, Id id, Optional<UnitId> scope);

  /** The right a reader of this collection's changes needs. */
  static Permission permissionOf(String entity) {
    int slash = entity.indexOf('/');
    return Permission.read(slash < 0 ? entity : entity.substring(0, slash));
  }
}
