package org.anlan.api;

import java.util.Objects;
import java.util.Optional;

/**
 * Which part of a list is wanted.
 *
 * @param limit at most this many, 1 to {@value #MOST}
 * @param after the cursor a page before gave, or empty for the first
 */
public record Paging(int limit, Optional<String> after) {
  /** The most entries one page may hold. */
  public static final int MOST = 500;

  /** What a caller gets who doesn't say. */
  public static final int USUAL = 50;

  public Paging {
    Objects.requireNonNull(after);
    if (limit < 1 || limit > MOST) {
      throw Invalid.at("/limit", Text.of("limit 须在 1 到 500 之间", "limit must be from 1 to 500"));
    }
  }

  /** The first page of the usual size. */
  public static Paging first() {
    return new Paging(USUAL, Optional.empty());
  }

  /** The first page with up to {@code limit} entries. */
  public static Paging first(int limit) {
    return new Paging(limit, Optional.empty());
  }
}
