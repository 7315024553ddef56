package org.anlan.core.web;

import java.util.Optional;
import java.util.function.LongSupplier;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.HttpHeaders;
import org.anlan.api.Entity;

/** Versions as ETags: strong, the number in quotes. */
public final class Versions {
  private static final long NEVER = -1;

  private Versions() {}

  /** The entity's ETag. */
  public static EntityTag tag(Entity<?> entity) {
    return new EntityTag(Long.toString(entity.stamp().version()));
  }

  /**
   * The version the caller has seen, from {@code If-Match}; one that no entity ever has if the tag
   * is not one of ours.
   *
   * @param any what {@code *} stands for: the current version
   * @throws PreconditionRequired without the header
   */
  public static long required(HttpHeaders headers, LongSupplier any) {
    return given(headers, any).orElseThrow(PreconditionRequired::new);
  }

  /** As {@link #required}, where the header is not needed. */
  public static Optional<Long> given(HttpHeaders headers, LongSupplier any) {
    String header = headers.getHeaderString(HttpHeaders.IF_MATCH);
    if (header == null || header.isBlank()) {
      return Optional.empty();
    }
    String tag = header.trim();
    if (tag.equals("*")) {
      return Optional.of(any.getAsLong());
    }
    return Optional.of(number(tag.replace("\"", "")));
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      return NEVER;
    }
  }
}
