package org.anlan.core.internal.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Lets through a number of refusals a minute from each source and counts the rest. Any thread. */
final class Refusals {
  /** So many a minute are written out. */
  static final int A_MINUTE = 30;

  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST_SOURCES = 10_000;
  private final Map<String, Window> windows = new HashMap<>();

  private static final class Window {
    private Instant start;
    private int written;
    private int suppressed;
  }

  /**
   * What to do with one.
   *
   * @param suppressed how many of its source were not written since the last that was
   */
  record Verdict(boolean write, int suppressed) {}

  synchronized Verdict ask(String source, Instant now) {
    if (windows.size() > MOST_SOURCES) {
      windows.clear();
    }
    Window window = windows.computeIfAbsent(source, s -> new Window());
    if (window.start == null || Duration.between(window.start, now).abs().compareTo(WINDOW) >= 0) {
      window.start = now;
      window.written = 0;
    }
    if (window.written >= A_MINUTE) {
      window.suppressed++;
      return new Verdict(false, window.suppressed);
    }
    window.written++;
    int before = window.suppressed;
    window.suppressed = 0;
    return new Verdict(true, before);
  }
}
