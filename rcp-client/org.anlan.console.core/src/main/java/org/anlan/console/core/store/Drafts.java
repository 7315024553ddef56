package org.anlan.console.core.store;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was typed and not yet finished, by the field it was typed into; survives a crash. Any
 * thread.
 */
public final class Drafts {
  /** How they are kept. */
  public record Kept(Map<String, String> texts) {}

  private final JsonFile<Kept> file;
  private Map<String, String> texts;

  /** Those in this file, which need not be there yet. */
  public Drafts(Path file) {
    this.file = JsonFile.of(file, Kept.class);
    this.texts = new HashMap<>(this.file.read().map(Kept::texts).orElse(Map.of()));
  }

  /** What was typed into this field. */
  public synchronized Optional<String> of(String field) {
    return Optional.ofNullable(texts.get(field));
  }

  /**
   * Keeps what was typed; blank text is forgotten. Writes only what has changed.
   *
   * @throws java.io.UncheckedIOException if it can't be kept; it is tried again the next time
   */
  public synchronized void keep(String field, String text) {
    Map<String, String> next = new HashMap<>(texts);
    if (text.isBlank()) {
      next.remove(field);
    } else {
      next.put(field, text);
    }
    if (!next.equals(texts)) {
      file.write(new Kept(Map.copyOf(next)));
      texts = next;
    }
  }
}
