package org.anlan.core.internal.web;

import org.anlan.api.AnlanException;
import org.anlan.api.Text;

/** The body's encoding is not one we read (415). */
final class Unsupported extends AnlanException {
  private static final long serialVersionUID = 1L;

  Unsupported(String what) {
    super(Text.of("不支持的编码：" + what, "this encoding of the body is not supported: " + what));
  }
}
