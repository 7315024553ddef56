package org.anlan.resources.internal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.anlan.api.resources.Item;
import org.anlan.api.roster.UnitId;
import org.anlan.api.search.SearchSource;
import org.anlan.core.jpa.Where;
import org.anlan.json.Json;
import org.anlan.resources.internal.persistence.ItemRow;
import org.anlan.resources.internal.persistence.ItemRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How kinds of supplies read as text. */
@Component(service = SearchSource.class)
public final class ResourceSearch implements SearchSource {
  private final ItemRows rows;

  @Activate
  public ResourceSearch(@Reference ItemRows rows) {
    this.rows = rows;
  }

  @Override
  public String entity() {
    return "resources/items";
  }

  @Override
  public Optional<Document> text(UUID id, String json, Optional<UnitId> scope) {
    return Optional.of(document(Json.read(json.getBytes(StandardCharsets.UTF_8), Item.class)));
  }

  @Override
  public void all(Consumer<Document> sink) {
    rows.list(Where.all()).stream()
        .map(ItemRow::toRecord)
        .map(ResourceSearch::document)
        .forEach(sink);
  }

  private static Document document(Item item) {
    String body = item.code().orElse("") + "\n" + item.note().orElse("");
    return new Document(item.id().value(), item.name(), body, Optional.empty());
  }
}
