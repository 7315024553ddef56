package org.anlan.console.spi;

import org.anlan.api.Link;
import org.osgi.annotation.versioning.ConsumerType;

/** The content of an open workspace. */
@ConsumerType
public interface View {
  /** Puts the keyboard where work begins. */
  void focus();

  /** Shows what this points to; asked only if the workspace said it can. */
  default void show(Link link) {}

  /** Asks how to print what it shows, and does; false if it has nothing that can be printed now. */
  default boolean print() {
    return false;
  }
}
