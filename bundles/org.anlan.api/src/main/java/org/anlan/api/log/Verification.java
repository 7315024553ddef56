package org.anlan.api.log;

import java.util.List;
import java.util.Objects;
import org.anlan.api.Text;

/**
 * Whether the chain holds.
 *
 * @param checked how many entries were looked at
 * @param breaks every place where it doesn't, at most 100
 */
public record Verification(boolean holds, long checked, ChainHead head, List<Break> breaks) {
  /**
   * One place where the chain doesn't hold.
   *
   * @param number the entry it was found at
   */
  public record Break(long number, String entryId, Text reason) {
    public Break {
      Objects.requireNonNull(entryId);
      Objects.requireNonNull(reason);
    }
  }

  public Verification {
    Objects.requireNonNull(head);
    breaks = List.copyOf(breaks);
  }
}
