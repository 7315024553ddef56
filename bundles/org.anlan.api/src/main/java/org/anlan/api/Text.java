package org.anlan.api;

import java.util.Objects;

/** A text of ours in both languages of the house; what a person typed is a plain string instead. */
public record Text(String zh, String en) {
  public Text {
    Objects.requireNonNull(zh);
    Objects.requireNonNull(en);
  }

  /** Both languages at once. */
  public static Text of(String zh, String en) {
    return new Text(zh, en);
  }

  @Override
  public String toString() {
    return en + " / " + zh;
  }
}
