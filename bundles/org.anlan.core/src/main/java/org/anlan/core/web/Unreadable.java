package org.anlan.core.web;

import org.anlan.api.AnlanException;
import org.anlan.api.Text;

/**
 * The body is not of the format it should be, not even in form (400); for JSON see MalformedJson.
 */
public final class Unreadable extends AnlanException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong with it. */
  public Unreadable(Text text) {
    super(text);
  }
}
