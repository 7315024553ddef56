package org.anlan.core.internal.access;

import java.util.regex.Pattern;

/** Where callers sit. */
public final class Addresses {
  /** Who calls without a network: the console, the runtime itself. */
  static final String HERE = "local";

  private static final Pattern LOOPBACK =
      Pattern.compile("127(\\.\\d{1,3}){3}|(0*:)*:?0*1|(::ffff:)?127(\\.\\d{1,3}){3}|local");

  private Addresses() {}

  /** Whether this address is of this machine; takes the literal form only, looks nothing up. */
  public static boolean isLoopback(String address) {
    String bare = address.replaceAll("[\\[\\]]", "").replaceFirst("%.*", "");
    return LOOPBACK.matcher(bare).matches();
  }
}
