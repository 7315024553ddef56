package org.anlan.print;

import java.util.stream.Collectors;

/** Text as XHTML takes it. */
final class Xhtml {
  private Xhtml() {}

  /** One run of text; what XML can't hold becomes a blank. */
  static String text(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(allowed(c) ? c : ' ');
              }
            });
    return safe.toString();
  }

  /** Text whose line breaks stay. */
  static String lines(String text) {
    return text.lines().map(Xhtml::text).collect(Collectors.joining("<br/>"));
  }

  private static boolean allowed(int c) {
    return c == '\t'
        || (c >= 0x20 && c <= 0xd7ff && c != 0x7f)
        || (c >= 0xe000 && c <= 0xfffd)
        || c >= 0x10000;
  }
}
