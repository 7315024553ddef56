package org.anlan.console.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.anlan.api.Page;
import org.anlan.api.Paging;

/** Reads lists that come in pages. */
public final class Pages {
  private Pages() {}

  /** All there is, or the first of it; not for the UI thread. */
  public static <T> List<T> all(Function<Paging, Page<T>> list, int most) {
    List<T> all = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<T> page = list.apply(new Paging(Paging.MOST, after));
      all.addAll(page.items());
      after = page.next();
    } while (after.isPresent() && all.size() < most);
    return List.copyOf(all.subList(0, Math.min(most, all.size())));
  }
}
