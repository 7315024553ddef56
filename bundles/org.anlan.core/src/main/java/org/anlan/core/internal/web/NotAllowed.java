package org.anlan.core.internal.web;

import org.anlan.api.AnlanException;
import org.anlan.api.Text;

/** A method that a servlet beside the JAX-RS application doesn't have (405). */
final class NotAllowed extends AnlanException {
  private static final long serialVersionUID = 1L;

  NotAllowed(String method) {
    super(Text.of("不支持此方法：" + method, "can't be done here: " + method));
  }
}
