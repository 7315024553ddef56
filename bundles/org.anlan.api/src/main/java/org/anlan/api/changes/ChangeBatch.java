package org.anlan.api.changes;

import java.util.List;

/**
 * Some changes in commit order.
 *
 * @param seq the place to ask from next: all up to here that the reader may see were given
 * @param more whether there are more already
 */
public record ChangeBatch(List<Change> items, long seq, boolean more) {
  public ChangeBatch {
    items = List.copyOf(items);
  }
}
