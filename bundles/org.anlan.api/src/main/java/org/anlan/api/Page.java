package org.anlan.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next the cursor of the next page, empty on the last
 * @param seq the change feed's place this answer is a snapshot of: list + feed from here misses
 *     nothing
 */
public record Page<T>(List<T> items, Optional<String> next, long seq) {
  public Page {
    items = List.copyOf(items);
    Objects.requireNonNull(next);
  }

  /** The same page of other things. */
  public <R> Page<R> map(Function<? super T, ? extends R> each) {
    return new Page<>(items.stream().<R>map(each).toList(), next, seq);
  }
}
