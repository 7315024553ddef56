package org.anlan.console.internal.frame;

import java.nio.file.Path;
import org.anlan.client.AnlanClient;
import org.anlan.console.core.line.Server;

/**
 * Who works at this console, and where.
 *
 * @param client may be one whose sign-in has ended meanwhile: the line will tell
 */
record Account(Server server, String username, AnlanClient client) {

  /** Where this account's own things lie. */
  Path home(Path data) {
    String place =
        server.address().getAuthority().replaceAll("[^A-Za-z0-9.-]", "_") + "/" + safe(username);
    return data.resolve(place);
  }

  private static String safe(String name) {
    StringBuilder safe = new StringBuilder();
    name.codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c)) {
                safe.appendCodePoint(c);
              } else {
                safe.append('_').append(Integer.toHexString(c));
              }
            });
    return safe.toString();
  }
}
