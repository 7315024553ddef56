package org.anlan.api;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What every collection of entities can do; the console, REST and plugins use the same interface.
 *
 * <p>Each call checks the caller's rights ({@link Forbidden}). A write has reached the disk when
 * the call returns, unless it runs inside a transaction of the caller's own; then it does when that
 * one ends. All methods may be called from any thread.
 *
 * @param <I> the identity
 * @param <E> the entity
 * @param <D> what is sent to make or change one
 * @param <F> the filter of its list: a record of optional components named like the query's
 *     parameters
 */
@ProviderType
public interface EntityService<I extends Id, E extends Entity<I>, D extends Draft, F> {
  /**
   * Makes a new one.
   *
   * @throws Invalid naming every fault
   * @throws Conflict if one of that name or code must not be there twice
   */
  E add(D draft);

  /**
   * Replaces what can be changed.
   *
   * @param version the version the caller has seen
   * @throws NotFound if it is not there
   * @throws Conflict stale, with the current one, if it was changed since
   */
  E update(I id, long version, D draft);

  /**
   * Takes it away; others that refer to it keep their text of it.
   *
   * @throws Conflict stale, or in use
   */
  void remove(I id, long version);

  /** The entity, or empty if it is not there or the caller may not see it. */
  Optional<E> find(I id);

  /** Those the caller may see, newest last unless the domain says otherwise. */
  Page<E> list(F filter, Paging paging);

  /**
   * The entity.
   *
   * @throws NotFound if it is not there or the caller may not see it
   */
  default E get(I id) {
    return find(id).orElseThrow(() -> NotFound.of(id));
  }
}
