package org.anlan.warnings.internal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.api.Paging;
import org.anlan.api.roster.UnitId;
import org.anlan.api.search.SearchSource;
import org.anlan.api.warnings.Area;
import org.anlan.api.warnings.Info;
import org.anlan.api.warnings.Warning;
import org.anlan.core.jpa.Slice;
import org.anlan.core.jpa.Where;
import org.anlan.json.Json;
import org.anlan.warnings.internal.persistence.WarningRow;
import org.anlan.warnings.internal.persistence.WarningRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How warnings read as text. */
@Component(service = SearchSource.class)
public final class WarningSearch implements SearchSource {
  private final WarningRows rows;

  @Activate
  public WarningSearch(@Reference WarningRows rows) {
    this.rows = rows;
  }

  @Override
  public String entity() {
    return Trail.WARNINGS;
  }

  @Override
  public Optional<Document> text(UUID id, String json, Optional<UnitId> scope) {
    return Optional.of(document(Json.read(json.getBytes(StandardCharsets.UTF_8), Warning.class)));
  }

  @Override
  public void all(Consumer<Document> sink) {
    Optional<String> after = Optional.empty();
    do {
      Slice<WarningRow> slice = rows.page(Where.all(), new Paging(Paging.MOST, after));
      slice.rows().stream().map(WarningRow::toRecord).map(WarningSearch::document).forEach(sink);
      after = slice.next();
    } while (after.isPresent());
  }

  private static Document document(Warning warning) {
    Stream<String> own = Stream.of(warning.identifier(), warning.sender());
    String body =
        Stream.of(
                own, warning.note().stream(), warning.infos().stream().flatMap(WarningSearch::text))
            .flatMap(texts -> texts)
            .distinct()
            .collect(Collectors.joining("\n"));
    return new Document(warning.id().value(), warning.headline(), body, Optional.empty());
  }

  private static Stream<String> text(Info info) {
    Stream<String> optional =
        Stream.of(info.headline(), info.description(), info.instruction(), info.senderName())
            .flatMap(Optional::stream);
    return Stream.of(
            Stream.of(info.event()), optional, info.areas().stream().map(Area::description))
        .flatMap(texts -> texts);
  }
}
