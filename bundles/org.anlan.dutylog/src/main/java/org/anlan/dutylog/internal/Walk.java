package org.anlan.dutylog.internal;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/**
 * All entries with numbers in a range, a stretch of the range at a time: no long transaction, which
 * would make the database keep old pages, and no result that is gathered whole before its first
 * row.
 */
final class Walk implements Iterator<ChainEntry> {
  private static final int STRETCH = 1000;
  private final long last;
  private final Reader reader;
  private final LongFunction<OptionalLong> next;
  private Iterator<ChainEntry> stretch = List.<ChainEntry>of().iterator();
  private long from;
  private boolean done;

  /** Reads the entries with numbers from here to there, both included. */
  interface Reader {
    List<ChainEntry> between(long from, long to);
  }

  /**
   * A walk.
   *
   * @param next the lowest number from a given one on
   */
  Walk(long first, long last, Reader reader, LongFunction<OptionalLong> next) {
    this.from = first;
    this.last = last;
    this.done = first > last;
    this.reader = reader;
    this.next = next;
  }

  @Override
  public boolean hasNext() {
    while (!stretch.hasNext() && !done) {
      long to = from > last - STRETCH ? last : from + STRETCH - 1;
      stretch = reader.between(from, to).iterator();
      done = to == last;
      from = stretch.hasNext() || done ? to + 1 : skip(to + 1);
    }
    return stretch.hasNext();
  }

  @Override
  public ChainEntry next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return stretch.next();
  }

  /** Somebody took many away, or wrote a number far off: each that is missing isn't looked at. */
  private long skip(long to) {
    OptionalLong there = next.apply(to);
    done = there.isEmpty() || there.getAsLong() > last;
    return there.orElse(to);
  }
}
