package org.anlan.console.core.quick;

import java.util.Optional;

/** The signs that call something in a line; those of a Chinese keyboard mean the same. */
public enum Sign {
  /** A person or unit. */
  WHO("@＠"),
  /** An incident or place. */
  WHAT("#＃"),
  /** A task's deadline. */
  TASK("!！");

  private final String signs;

  Sign(String signs) {
    this.signs = signs;
  }

  /** How it is written by us. */
  public char written() {
    return signs.charAt(0);
  }

  /** The sign this character is, if it is one. */
  public static Optional<Sign> of(char character) {
    for (Sign sign : values()) {
      if (sign.signs.indexOf(character) >= 0) {
        return Optional.of(sign);
      }
    }
    return Optional.empty();
  }
}
