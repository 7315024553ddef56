package org.anlan.core.internal.codes;

import java.util.List;
import java.util.Optional;
import org.anlan.api.codes.Code;

/** One table of codes. Any thread. */
interface Table {
  /** The code, if the table has it. */
  Optional<Code> find(String code);

  /**
   * Codes in the table's order.
   *
   * @param parent those below it, or at the top if empty; ignored with {@code q}
   * @param q those whose code or name holds it
   * @param after those behind this one
   */
  List<Code> list(Optional<String> parent, Optional<String> q, Optional<String> after, int limit);
}
