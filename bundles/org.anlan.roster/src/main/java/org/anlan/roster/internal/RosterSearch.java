package org.anlan.roster.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.api.Entity;
import org.anlan.api.Paging;
import org.anlan.api.roster.UnitId;
import org.anlan.api.search.SearchSource;
import org.anlan.core.jpa.Row;
import org.anlan.core.jpa.Rows;
import org.anlan.core.jpa.Slice;
import org.anlan.core.jpa.Where;
import org.anlan.json.Json;

/** How one of the roster's collections is found: by its title and some texts. */
abstract class RosterSearch<E extends Entity<?>, R extends Row> implements SearchSource {
  private final String entity;
  private final Class<E> type;
  private final Rows<R> rows;
  private final Function<R, E> toRecord;

  protected RosterSearch(String entity, Class<E> type, Rows<R> rows, Function<R, E> toRecord) {
    this.entity = entity;
    this.type = type;
    this.rows = rows;
    this.toRecord = toRecord;
  }

  /** What a person calls it. */
  protected abstract String title(E found);

  /** All else it is found by. */
  protected abstract Stream<Optional<String>> texts(E found);

  /** The unit it belongs to. */
  protected abstract Optional<UnitId> scope(E found);

  @Override
  public final String entity() {
    return entity;
  }

  @Override
  public final Optional<Document> text(UUID id, String json, Optional<UnitId> scope) {
    try {
      return Optional.of(document(Json.mapper().readValue(json, type)));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(entity + " " + id + " is not as the feed carries it", e);
    }
  }

  @Override
  public final void all(Consumer<Document> sink) {
    Optional<String> after = Optional.empty();
    do {
      Slice<R> slice = rows.page(Where.all(), new Paging(Paging.MOST, after));
      slice.rows().stream().map(toRecord).map(this::document).forEach(sink);
      after = slice.next();
    } while (after.isPresent());
  }

  private Document document(E found) {
    String body = texts(found).flatMap(Optional::stream).collect(Collectors.joining("\n"));
    return new Document(found.id().value(), title(found), body, scope(found));
  }
}
