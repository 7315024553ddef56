package org.anlan.console.core.quick;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A called thing within a line: a sign and what stands behind it up to the next blank.
 *
 * @param start where its sign stands
 * @param end behind its last character
 */
public record Token(Sign sign, String typed, int start, int end) {
  private static final String ENDS = " \t\n，。；、,;：";

  /** The token the caret stands in or behind, if it does. */
  public static Optional<Token> at(String line, int caret) {
    for (int i = caret - 1; i >= 0; i--) {
      char c = line.charAt(i);
      Optional<Sign> sign = Sign.of(c);
      if (sign.isPresent()) {
        return Optional.of(new Token(sign.get(), line.substring(i + 1, caret), i, caret));
      }
      if (ENDS.indexOf(c) >= 0) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** All tokens of a line that aren't bare signs. */
  public static List<Token> in(String line) {
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < line.length(); i++) {
      Optional<Sign> sign = Sign.of(line.charAt(i));
      if (sign.isPresent()) {
        int end = i + 1;
        while (end < line.length()
            && ENDS.indexOf(line.charAt(end)) < 0
            && Sign.of(line.charAt(end)).isEmpty()) {
          end++;
        }
        if (end > i + 1) {
          tokens.add(new Token(sign.get(), line.substring(i + 1, end), i, end));
        }
        i = end - 1;
      }
    }
    return List.copyOf(tokens);
  }
}
