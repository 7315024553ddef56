package org.anlan.api.access;

import java.util.regex.Pattern;

/**
 * A right to do something in an area, written {@code area:verb}.
 *
 * <p>Every area has {@code read} and {@code write}; some have more ({@code incidents:sign}, {@code
 * plans:activate}). Plugins may add their own.
 */
public record Permission(String area, String verb) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]*");

  public Permission {
    if (!FORM.matcher(area).matches() || !FORM.matcher(verb).matches()) {
      throw new IllegalArgumentException("not a permission: " + area + ":" + verb);
    }
  }

  /** The permission written as {@code area:verb}. */
  public static Permission of(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("not a permission: " + text);
    }
    return new Permission(text.substring(0, colon), text.substring(colon + 1));
  }

  /** The right to see an area. */
  public static Permission read(String area) {
    return new Permission(area, "read");
  }

  /** The right to change an area. */
  public static Permission write(String area) {
    return new Permission(area, "write");
  }

  @Override
  public String toString() {
    return area + ":" + verb;
  }
}
