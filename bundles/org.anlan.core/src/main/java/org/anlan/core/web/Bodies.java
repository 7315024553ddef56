package org.anlan.core.web;

import java.util.Optional;
import org.anlan.json.Json;

/**
 * Bodies that may be left out. A method that takes one reads {@code byte[]}, consumes every media
 * type, since a request without a body has none, and says by {@link Takes} what the body is.
 */
public final class Bodies {
  private Bodies() {}

  /**
   * What the body says, or empty if there is none.
   *
   * @throws org.anlan.json.MalformedJson if it is not JSON
   * @throws org.anlan.api.Invalid naming every fault
   */
  public static <T> Optional<T> optional(byte[] body, Class<T> type) {
    return body == null || body.length == 0 ? Optional.empty() : Optional.of(Json.read(body, type));
  }
}
