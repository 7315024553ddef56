package org.anlan.api;

import java.util.Objects;

/** The root of every error the API promises; its message can be shown to a person. */
public abstract class AnlanException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Text text;

  /** An error with its message in both languages. */
  protected AnlanException(Text text) {
    super(text.toString());
    this.text = Objects.requireNonNull(text);
  }

  /** What happened, for a person. */
  public Text text() {
    return text;
  }
}
