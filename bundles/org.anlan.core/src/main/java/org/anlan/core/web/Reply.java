package org.anlan.core.web;

import java.util.Objects;
import java.util.Optional;
import org.anlan.api.AnlanException;
import org.anlan.api.Entity;

/**
 * What a write answers, where it isn't the same each time.
 *
 * @param body what goes into the body; an entity brings its ETag
 * @param location the path of what was made or kept, below the API's base
 * @param refusal answered as a problem document although what was written stays
 */
public record Reply(
    int status,
    Optional<Object> body,
    Optional<String> location,
    Optional<AnlanException> refusal) {
  public Reply {
    Objects.requireNonNull(body);
    Objects.requireNonNull(location);
    Objects.requireNonNull(refusal);
  }

  /** 201: this one is new, in the collection of this path. */
  public static Reply created(String path, Entity<?> made) {
    return new Reply(
        201, Optional.of(made), Optional.of(path + "/" + made.id().value()), Optional.empty());
  }

  /** 200 with this body. */
  public static Reply ok(Object body) {
    return new Reply(200, Optional.of(body), Optional.empty(), Optional.empty());
  }

  /** 204. */
  public static Reply empty() {
    return new Reply(204, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A problem document, with what was written kept. */
  public static Reply refused(AnlanException refusal) {
    return new Reply(0, Optional.empty(), Optional.empty(), Optional.of(refusal));
  }

  /**
   * As {@link #refused(AnlanException)}, for a file that must not vanish.
   *
   * @param kept the path of where it is kept, below the API's base
   */
  public static Reply refused(AnlanException refusal, String kept) {
    return new Reply(0, Optional.empty(), Optional.of(kept), Optional.of(refusal));
  }
}
