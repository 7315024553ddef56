package org.anlan.resources.internal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.anlan.api.resources.Store;
import org.anlan.api.roster.UnitId;
import org.anlan.api.search.SearchSource;
import org.anlan.core.jpa.Where;
import org.anlan.json.Json;
import org.anlan.resources.internal.persistence.StoreRow;
import org.anlan.resources.internal.persistence.StoreRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How stores read as text. */
@Component(service = SearchSource.class)
public final class StoreSearch implements SearchSource {
  private final StoreRows rows;

  @Activate
  public StoreSearch(@Reference StoreRows rows) {
    this.rows = rows;
  }

  @Override
  public String entity() {
    return "resources/stores";
  }

  @Override
  public Optional<Document> text(UUID id, String json, Optional<UnitId> scope) {
    return Optional.of(document(Json.read(json.getBytes(StandardCharsets.UTF_8), Store.class)));
  }

  @Override
  public void all(Consumer<Document> sink) {
    rows.list(Where.all()).stream()
        .map(StoreRow::toRecord)
        .map(StoreSearch::document)
        .forEach(sink);
  }

  private static Document document(Store store) {
    return new Document(
        store.id().value(), store.name(), store.address().orElse(""), Optional.of(store.unitId()));
  }
}
