package org.anlan.api;

/** What was asked for is not there, or the caller may not know that it is (404). */
public final class NotFound extends AnlanException {
  private static final long serialVersionUID = 1L;

  /** Something is not there. */
  public NotFound(Text text) {
    super(text);
  }

  /** The entity with this identity is not there. */
  public static NotFound of(Id id) {
    return new NotFound(Text.of("不存在：" + id.value(), "not found: " + id.value()));
  }
}
