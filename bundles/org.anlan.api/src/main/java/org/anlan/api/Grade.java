package org.anlan.api;

/**
 * How grave: of incidents 特别重大, 重大, 较大, 一般; of responses and warnings red, orange, yellow, blue.
 * Declared from the gravest down.
 */
public enum Grade {
  I,
  II,
  III,
  IV;

  /** Whether this one is graver than the other. */
  public boolean graverThan(Grade other) {
    return compareTo(other) < 0;
  }
}
