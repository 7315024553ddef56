package org.anlan.core.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.core.UriInfo;
import org.anlan.api.Faults;
import org.anlan.api.Invalid;
import org.anlan.api.Paging;
import org.anlan.api.Text;
import org.anlan.json.Json;

/**
 * What the query parameters of a list ask for.
 *
 * @param <F> the filter: a record of optional components named like the parameters
 */
public record Queries<F>(F filter, Paging paging) {
  private static final Set<String> PAGING = Set.of("limit", "after");

  /** How a page is asked for. */
  record Wanted(Optional<Integer> limit, Optional<String> after) {}

  public Queries {
    Objects.requireNonNull(filter);
    Objects.requireNonNull(paging);
  }

  /**
   * Reads filter and paging.
   *
   * @throws Invalid naming every parameter that is unknown, wrong or given twice
   */
  public static <F> Queries<F> of(UriInfo uri, Class<F> filter) {
    Faults faults = new Faults();
    Map<String, String> rest = single(uri, faults);
    Map<String, String> paging = new LinkedHashMap<>(rest);
    paging.keySet().retainAll(PAGING);
    rest.keySet().removeAll(PAGING);
    Optional<Paging> page = attempt(faults, () -> paging(Json.query(paging, Wanted.class)));
    Optional<F> wanted = attempt(faults, () -> Json.query(rest, filter));
    faults.throwIfAny();
    return new Queries<>(wanted.orElseThrow(), page.orElseThrow());
  }

  /**
   * Reads a filter alone, for lists without pages.
   *
   * @throws Invalid as {@link #of}
   */
  public static <F> F filter(UriInfo uri, Class<F> filter) {
    Faults faults = new Faults();
    Map<String, String> parameters = single(uri, faults);
    Optional<F> wanted = attempt(faults, () -> Json.query(parameters, filter));
    faults.throwIfAny();
    return wanted.orElseThrow();
  }

  private static Paging paging(Wanted wanted) {
    return new Paging(wanted.limit().orElse(Paging.USUAL), wanted.after());
  }

  private static Map<String, String> single(UriInfo uri, Faults faults) {
    Map<String, String> single = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> entry : uri.getQueryParameters().entrySet()) {
      faults.when(
          entry.getValue().size() > 1,
          "/" + entry.getKey(),
          Text.of("只能给一次", "must be given once only"));
      single.put(entry.getKey(), entry.getValue().get(0));
    }
    return single;
  }

  private static <T> Optional<T> attempt(Faults faults, java.util.function.Supplier<T> work) {
    try {
      return Optional.of(work.get());
    } catch (Invalid e) {
      faults.addAll(e.faults());
      return Optional.empty();
    }
  }
}
