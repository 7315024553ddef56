package org.anlan.core.internal.search;

import java.util.Locale;

/** The text around what was found. */
final class Excerpt {
  private static final int BEFORE = 20;
  private static final int LENGTH = 100;

  private Excerpt() {}

  static String of(String text, String q) {
    String flat = text.replaceAll("\\s+", " ").strip();
    int found = first(flat.toLowerCase(Locale.ROOT), q);
    int from = boundary(flat, Math.max(0, found - BEFORE));
    int to = boundary(flat, Math.min(flat.length(), from + LENGTH));
    return (from > 0 ? "…" : "") + flat.substring(from, to) + (to < flat.length() ? "…" : "");
  }

  private static int first(String text, String q) {
    for (int[] run : Grams.runs(q)) {
      int at = text.indexOf(new String(run, 0, run.length));
      if (at >= 0) {
        return at;
      }
    }
    return 0;
  }

  /** Never between the halves of one character. */
  private static int boundary(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
