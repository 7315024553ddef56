package org.anlan.api.search;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.anlan.api.roster.UnitId;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Tells the search index how a collection's entities read as text; register as a service. The index
 * follows the change feed and asks {@link #text} for each change; for a rebuild it asks for {@link
 * #all}.
 */
@ConsumerType
public interface SearchSource {
  /**
   * What is searched of one entity.
   *
   * @param title what a person calls it
   * @param body all else that is to be found
   */
  record Document(UUID id, String title, String body, Optional<UnitId> scope) {}

  /** The collection's path, as on the feed. */
  String entity();

  /** The text of an entity as the feed carries it ({@code json}); empty: not to be found. */
  Optional<Document> text(UUID id, String json, Optional<UnitId> scope);

  /** Every entity's document, streamed, for a rebuild. */
  void all(Consumer<Document> sink);
}
