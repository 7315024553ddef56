package org.anlan.api.search;

import java.util.Objects;
import org.anlan.api.Link;

/**
 * Something found.
 *
 * @param title what a person calls it
 * @param excerpt the text around what was found, plain
 */
public record Hit(Link link, String title, String excerpt) {
  public Hit {
    Objects.requireNonNull(link);
    Objects.requireNonNull(title);
    Objects.requireNonNull(excerpt);
  }
}
