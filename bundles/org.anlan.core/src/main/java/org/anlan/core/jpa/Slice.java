package org.anlan.core.jpa;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.anlan.api.Page;

/**
 * One page of rows.
 *
 * @param next the cursor of the next page, empty on the last
 */
public record Slice<R>(List<R> rows, Optional<String> next) {
  public Slice {
    rows = List.copyOf(rows);
  }

  /** The page of what these rows stand for, as a snapshot of this place of the feed. */
  public <E> Page<E> page(Function<? super R, ? extends E> each, long seq) {
    return new Page<>(rows.stream().<E>map(each).toList(), next, seq);
  }
}
