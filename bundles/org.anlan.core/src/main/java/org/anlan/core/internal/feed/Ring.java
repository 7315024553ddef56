package org.anlan.core.internal.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anlan.api.changes.Change;

/**
 * The newest changes, without a gap between them; bounded in number and in size of what they carry.
 * Any thread.
 */
final class Ring {
  private final Change[] slots;
  private final long mostChars;
  private long first;
  private long next;
  private long chars;

  /** An empty ring; the next change is the one after {@code head}. */
  Ring(int most, long mostChars, long head) {
    this.slots = new Change[most];
    this.mostChars = mostChars;
    this.first = head + 1;
    this.next = head + 1;
  }

  synchronized void add(Change change) {
    if (change.seq() != next) {
      throw new IllegalArgumentException("expected " + next + " but got " + change.seq());
    }
    while (next - first >= slots.length) {
      dropFirst();
    }
    slots[slot(next)] = change;
    next++;
    chars += change.data().length();
    while (chars > mostChars && next - first > 1) {
      dropFirst();
    }
  }

  /** Forgets everything; the next change is the one after {@code head}. */
  synchronized void restart(long head) {
    while (first < next) {
      dropFirst();
    }
    first = head + 1;
    next = head + 1;
  }

  /**
   * Those after {@code since} up to {@code last}, at most {@code limit}; empty if it lacks some of
   * them.
   */
  synchronized Optional<List<Change>> after(long since, long last, int limit) {
    if (since + 1 < first || last >= next) {
      return Optional.empty();
    }
    long end = Math.min(last, since + limit);
    List<Change> found = new ArrayList<>((int) Math.max(0, end - since));
    for (long seq = since + 1; seq <= end; seq++) {
      found.add(slots[slot(seq)]);
    }
    return Optional.of(found);
  }

  private void dropFirst() {
    chars -= slots[slot(first)].data().length();
    slots[slot(first)] = null;
    first++;
  }

  private int slot(long seq) {
    return (int) (seq % slots.length);
  }
}
