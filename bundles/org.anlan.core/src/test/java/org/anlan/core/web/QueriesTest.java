package org.anlan.core.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.UriInfo;
import org.anlan.api.Fault;
import org.anlan.api.Invalid;
import org.anlan.api.Paging;
import org.junit.jupiter.api.Test;

class QueriesTest {
  record Filter(Optional<String> name, Optional<Integer> count) {}

  private static UriInfo uri(Map<String, List<String>> parameters) {
    MultivaluedMap<String, String> all = new MultivaluedHashMap<>();
    all.putAll(parameters);
    return (UriInfo)
        Proxy.newProxyInstance(
            UriInfo.class.getClassLoader(),
            new Class<?>[] {UriInfo.class},
            (proxy, method, args) -> all);
  }

  @Test
  void withoutParametersItIsTheUsualFirstPageOfAll() {
    Queries<Filter> query = Queries.of(uri(Map.of()), Filter.class);
    assertThat(query.paging()).isEqualTo(Paging.first());
    assertThat(query.filter()).isEqualTo(new Filter(Optional.empty(), Optional.empty()));
  }

  @Test
  void filterAndPageAreReadApart() {
    Queries<Filter> query =
        Queries.of(
            uri(Map.of("name", List.of("泵"), "limit", List.of("7"), "after", List.of("x"))),
            Filter.class);
    assertThat(query.paging()).isEqualTo(new Paging(7, Optional.of("x")));
    assertThat(query.filter().name()).contains("泵");
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    Invalid invalid =
        catchThrowableOfType(
            Invalid.class,
            () ->
                Queries.of(
                    uri(
                        Map.of(
                            "limit", List.of("501"),
                            "count", List.of("many"),
                            "other", List.of("1"),
                            "name", List.of("a", "b"))),
                    Filter.class));
    assertThat(invalid.faults())
        .extracting(Fault::pointer)
        .containsExactlyInAnyOrder("/limit", "/count", "/other", "/name");
  }
}
