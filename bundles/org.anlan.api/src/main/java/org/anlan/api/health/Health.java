package org.anlan.api.health;

import java.util.Objects;
import org.anlan.api.Text;

/**
 * How a part is.
 *
 * @param detail in words, without anything an outsider must not know
 */
public record Health(State state, Text detail) {
  /** The states, best first. */
  public enum State {
    UP,
    /** It works, but somebody should look. */
    WARN,
    DOWN
  }

  public Health {
    Objects.requireNonNull(state);
    Objects.requireNonNull(detail);
  }

  /** All is well. */
  public static Health up() {
    return new Health(State.UP, Text.of("正常", "up"));
  }
}
