package org.anlan.core.internal.web;

import org.anlan.api.AnlanException;
import org.anlan.api.Text;

/** The body is longer than allowed (413). */
final class TooLarge extends AnlanException {
  private static final long serialVersionUID = 1L;

  TooLarge(long most) {
    super(Text.of("内容过大，最多 " + size(most), "the body is too large; at most " + size(most)));
  }

  private static String size(long bytes) {
    return bytes % (1 << 20) == 0 ? (bytes >> 20) + " MiB" : bytes + " B";
  }
}
