package org.anlan.places.internal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.anlan.api.places.Place;
import org.anlan.api.roster.UnitId;
import org.anlan.api.search.SearchSource;
import org.anlan.core.jpa.Where;
import org.anlan.json.Json;
import org.anlan.places.internal.persistence.PlaceRow;
import org.anlan.places.internal.persistence.PlaceRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How places read as text. */
@Component(service = SearchSource.class)
public final class PlaceSearch implements SearchSource {
  private final PlaceRows rows;

  @Activate
  public PlaceSearch(@Reference PlaceRows rows) {
    this.rows = rows;
  }

  @Override
  public String entity() {
    return "places";
  }

  @Override
  public Optional<Document> text(UUID id, String json, Optional<UnitId> scope) {
    return Optional.of(document(Json.read(json.getBytes(StandardCharsets.UTF_8), Place.class)));
  }

  @Override
  public void all(Consumer<Document> sink) {
    rows.list(Where.all()).stream()
        .map(PlaceRow::toRecord)
        .map(PlaceSearch::document)
        .forEach(sink);
  }

  private static Document document(Place place) {
    String body =
        String.join(
            "\n",
            place.code().orElse(""),
            place.address().orElse(""),
            String.join("\n", place.attributes().values()));
    return new Document(place.id().value(), place.name(), body, place.unitId());
  }
}
