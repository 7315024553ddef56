package org.anlan.core.web;

import org.anlan.api.AnlanException;
import org.anlan.api.Text;

/** A change came without saying which version it was made from (428). */
public final class PreconditionRequired extends AnlanException {
  private static final long serialVersionUID = 1L;

  /** The header {@code If-Match} is missing. */
  public PreconditionRequired() {
    super(
        Text.of(
            "须用 If-Match 标明所见版本",
            "needs If-Match with the version (ETag) the change is made from"));
  }
}
