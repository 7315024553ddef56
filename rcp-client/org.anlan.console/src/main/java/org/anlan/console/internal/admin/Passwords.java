package org.anlan.console.internal.admin;

import java.util.random.RandomGenerator;

/** Passwords to begin with: easy to say over the telephone, hard to guess. */
final class Passwords {
  private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GROUPS = 4;
  private static final int GROUP = 4;

  private Passwords() {}

  /** One of four groups of four signs that aren't mistaken for each other. */
  static String make(RandomGenerator random) {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      if (i > 0 && i % GROUP == 0) {
        password.append('-');
      }
      password.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return password.toString();
  }
}
