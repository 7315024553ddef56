package org.anlan.api;

import java.util.Objects;
import java.util.Optional;

/** The request is right in itself but doesn't fit what is there now (409, or 412 when stale). */
public final class Conflict extends AnlanException {
  private static final long serialVersionUID = 1L;

  /** In what it doesn't fit. */
  public enum Kind {
    /** Somebody changed the entity since the caller read it. */
    STALE,
    /** The entity is in a state that doesn't allow this. */
    STATE,
    /** The same idempotency key came with another body. */
    KEY,
    /** Something of that name, code or identity is already there. */
    DUPLICATE,
    /** Others still refer to it. */
    IN_USE
  }

  private final Kind kind;
  private final transient Object current;

  /**
   * A conflict.
   *
   * @param current what is there now, so that the caller can show both; may be null
   */
  public Conflict(Kind kind, Text text, Object current) {
    super(text);
    this.kind = Objects.requireNonNull(kind);
    this.current = current;
  }

  /** The caller's version is not the current one. */
  public static Conflict stale(Entity<?> current) {
    return new Conflict(
        Kind.STALE,
        Text.of(
            "已被他人修改，当前版本 " + current.stamp().version(),
            "changed by somebody else; the current version is " + current.stamp().version()),
        current);
  }

  /** The current state doesn't allow the action. */
  public static Conflict state(Text text, Object current) {
    return new Conflict(Kind.STATE, text, current);
  }

  /** In what it doesn't fit. */
  public Kind kind() {
    return kind;
  }

  /** What is there now, if it may be shown. */
  public Optional<Object> current() {
    return Optional.ofNullable(current);
  }
}
