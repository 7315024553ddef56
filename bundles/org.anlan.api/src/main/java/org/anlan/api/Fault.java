package org.anlan.api;

import java.util.Objects;

/**
 * One thing that is wrong with an input.
 *
 * @param pointer RFC 6901 pointer to the place, empty for the whole
 */
public record Fault(String pointer, Text message) {
  public Fault {
    Objects.requireNonNull(pointer);
    Objects.requireNonNull(message);
  }
}
