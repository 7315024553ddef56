package org.anlan.console.internal.widgets;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The idempotency keys of one dialog: what it sends is done once, however often somebody presses
 * the button, whatever becomes of the line, and whatever is changed in between.
 */
public final class Once {
  private final Map<String, String> keys = new HashMap<>();

  /** The key of one of its actions. */
  public String key(String action) {
    return keys.computeIfAbsent(action, a -> UUID.randomUUID().toString());
  }
}
