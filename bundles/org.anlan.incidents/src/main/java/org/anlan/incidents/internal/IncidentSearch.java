package org.anlan.incidents.internal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.anlan.api.incidents.Incident;
import org.anlan.api.roster.UnitId;
import org.anlan.api.search.SearchSource;
import org.anlan.core.jpa.Where;
import org.anlan.incidents.internal.persistence.IncidentRow;
import org.anlan.incidents.internal.persistence.IncidentRows;
import org.anlan.json.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How incidents read as text. */
@Component(service = SearchSource.class)
public final class IncidentSearch implements SearchSource {
  private final IncidentRows rows;

  @Activate
  public IncidentSearch(@Reference IncidentRows rows) {
    this.rows = rows;
  }

  @Override
  public String entity() {
    return "incidents";
  }

  @Override
  public Optional<Document> text(UUID id, String json, Optional<UnitId> scope) {
    return Optional.of(document(Json.read(json.getBytes(StandardCharsets.UTF_8), Incident.class)));
  }

  @Override
  public void all(Consumer<Document> sink) {
    rows.list(Where.all()).stream()
        .map(IncidentRow::toRecord)
        .map(IncidentSearch::document)
        .forEach(sink);
  }

  private static Document document(Incident incident) {
    String body =
        String.join(
            "\n",
            incident.location().orElse(""),
            incident.type().orElse(""),
            incident.description().orElse(""));
    return new Document(
        incident.id().value(), incident.title(), body, Optional.of(incident.unitId()));
  }
}
