package org.anlan.core.internal.web;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.anlan.core.internal.access.Tokens;

/**
 * The request this thread answers.
 *
 * @param id names it in the log
 * @param path below the API's base, without a slash at its start
 * @param query as it came, or empty
 * @param key the idempotency key, if one came
 * @param body what reads the body and its hash
 */
record Request(
    String id,
    String method,
    String path,
    String query,
    Locale language,
    Optional<String> key,
    Body body) {
  private static final ThreadLocal<Request> CURRENT = new ThreadLocal<>();

  Request {
    Objects.requireNonNull(id);
    Objects.requireNonNull(method);
    Objects.requireNonNull(path);
    Objects.requireNonNull(query);
    Objects.requireNonNull(language);
    Objects.requireNonNull(key);
    Objects.requireNonNull(body);
  }

  static Optional<Request> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  void begin() {
    CURRENT.set(this);
  }

  static void end() {
    CURRENT.remove();
  }

  /** Tells this request from any other that came with the same key. */
  String hash() {
    return Tokens.hash(method + "\n" + path + "\n" + query + "\n" + body.hash());
  }
}
