package org.anlan.dutylog.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.anlan.api.roster.UnitId;
import org.anlan.api.search.SearchSource;
import org.anlan.dutylog.internal.persistence.LogStore;
import org.anlan.json.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How entries of the log are found by their text. */
@Component(service = SearchSource.class)
public final class EntrySearch implements SearchSource {
  private static final int TITLE = 60;
  private static final String TEXT = "text";
  private final LogStore store;

  /** Finds these entries. */
  @Activate
  public EntrySearch(@Reference LogStore store) {
    this.store = store;
  }

  @Override
  public String entity() {
    return "log/entries";
  }

  @Override
  public Optional<Document> text(UUID id, String json, Optional<UnitId> scope) {
    return Optional.of(document(id, textOf(json)));
  }

  @Override
  public void all(Consumer<Document> sink) {
    long last = store.lastNumber().orElse(0);
    new Walk(1, last, store::between, store::nextNumber)
        .forEachRemaining(e -> sink.accept(document(UUID.fromString(e.id()), e.text())));
  }

  /** Just this one field: every entry that is written comes along here. */
  private static String textOf(String json) {
    try (JsonParser parser = Json.mapper().createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        parser.nextToken();
        if (field.equals(TEXT)) {
          return parser.getText();
        }
        parser.skipChildren();
      }
      throw new IllegalArgumentException("an entry without a text");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The title is the beginning of the first line; it never ends in half a character. */
  static Document document(UUID id, String text) {
    String line = text.strip().lines().findFirst().orElse("");
    String title =
        line.codePointCount(0, line.length()) <= TITLE
            ? line
            : line.substring(0, line.offsetByCodePoints(0, TITLE)) + "…";
    return new Document(id, title, text, Optional.empty());
  }
}
