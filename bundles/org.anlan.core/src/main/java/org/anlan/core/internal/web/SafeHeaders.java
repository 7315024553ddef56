package org.anlan.core.internal.web;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.ws.rs.core.MultivaluedMap;

/**
 * Headers that keep browsers and caches from doing anything with our answers but handing them on.
 */
final class SafeHeaders {
  private static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "Cross-Origin-Resource-Policy", "same-origin");

  private SafeHeaders() {}

  /** The headers of every answer. */
  static Map<String, String> of(boolean secure, boolean tagged) {
    Map<String, String> headers = new LinkedHashMap<>(ALWAYS);
    headers.put("Cache-Control", tagged ? "private, no-cache" : "no-store");
    if (secure) {
      headers.put("Strict-Transport-Security", "max-age=31536000");
    }
    return headers;
  }

  static void add(MultivaluedMap<String, Object> headers, boolean secure) {
    of(secure, headers.containsKey("ETag"))
        .forEach(
            (name, value) -> {
              if (!headers.containsKey(name)) {
                headers.putSingle(name, value);
              }
            });
  }
}
