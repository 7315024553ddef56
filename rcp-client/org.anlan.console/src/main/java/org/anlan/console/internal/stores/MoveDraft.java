package org.anlan.console.internal.stores;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.json.Json;

/**
 * A movement that isn't booked yet, as it survives a crash: with its key, so that it isn't booked
 * twice if it had been sent.
 */
record MoveDraft(String key, Map<String, String> typed) {
  MoveDraft {
    typed = Map.copyOf(typed);
  }

  /** Nothing typed yet. */
  static MoveDraft fresh() {
    return new MoveDraft(UUID.randomUUID().toString(), Map.of());
  }

  /** What was kept, unless it can't be read any more. */
  static Optional<MoveDraft> of(Optional<String> kept) {
    try {
      return kept.isEmpty()
          ? Optional.empty()
          : Optional.of(Json.mapper().readValue(kept.get(), MoveDraft.class));
    } catch (IOException e) {
      // written by another version: what it meant can't be known
      return Optional.empty();
    }
  }

  /** How it is kept. */
  String text() {
    return new String(Json.write(this), StandardCharsets.UTF_8);
  }
}
