package org.anlan.api.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Finds Chinese substrings and words in all that the caller may read. What was committed before the
 * call is found.
 */
@ProviderType
public interface SearchService {
  /**
   * The best hits over all collections, or only within {@code entity}; at most {@code limit} ≤ 200.
   */
  List<Hit> search(String q, Optional<String> entity, int limit);

  /**
   * Identities in one collection whose text holds {@code q}, newest first, for paging through a
   * list: those older than {@code before}, if given.
   */
  List<UUID> ids(String entity, String q, Optional<UUID> before, int limit);
}
