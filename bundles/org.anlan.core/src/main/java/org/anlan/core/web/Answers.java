package org.anlan.core.web;

import java.util.function.Function;
import java.util.function.Supplier;
import javax.ws.rs.core.Response;
import org.anlan.api.Entity;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How every write answers. The work runs in the outermost transaction, together with its line of
 * the audit trail and, if the caller sent an {@code Idempotency-Key}, with the answer kept under
 * that key: a replay gets the stored answer and the work is not done again, so all that depends on
 * the state (If-Match among it) belongs into the work. Returns only when all of it is durable.
 *
 * <p>On a request's own thread only. What the work throws comes out unchanged, nothing is written.
 */
@ProviderType
public interface Answers {
  /**
   * 201 with Location, ETag and the entity.
   *
   * @param path the collection's, below the API's base: {@code roster/units}
   */
  <E extends Entity<?>> Response created(String path, Supplier<E> work);

  /**
   * As {@link #created(String, Supplier)}, for what has its numbers only at the moment of commit.
   *
   * @param finish reads the entity then, quickly
   */
  <T, E extends Entity<?>> Response created(
      String path, Supplier<T> work, Function<? super T, E> finish);

  /** 200 with what the work returns, and its ETag if it is an entity. */
  Response done(Supplier<?> work);

  /** As {@link #done(Supplier)}, with an answer that can only be read at the moment of commit. */
  <T> Response done(Supplier<T> work, Function<? super T, ?> finish);

  /** 204. */
  Response removed(Runnable work);

  /** Whatever the work says. */
  Response reply(Supplier<Reply> work);
}
