package org.anlan.json;

/**
 * Half a surrogate pair can be written in JSON ({@code \ud800}) but not in UTF-8: it would change
 * on its way through the database, and with it a hash.
 */
final class Surrogates {
  private Surrogates() {}

  /** Whether the body has an escape of a surrogate, so that a closer look is needed. */
  static boolean possible(byte[] body) {
    for (int i = 0; i + 2 < body.length; i++) {
      if (body[i] == '\\' && body[i + 1] == 'u' && (body[i + 2] | 0x20) == 'd') {
        return true;
      }
    }
    return false;
  }

  /** Whether the text holds a surrogate without its other half. */
  static boolean lone(String text) {
    return text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
