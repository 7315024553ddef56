package org.anlan.itest.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.anlan.api.Page;
import org.anlan.api.Paging;

/** Reads lists to their end. */
final class Everything {
  private Everything() {}

  static <T> List<T> of(Function<Paging, Page<T>> list) {
    List<T> all = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<T> page = list.apply(new Paging(Paging.MOST, after));
      all.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    return all;
  }
}
