package org.anlan.dutylog.internal;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongFunction;

/**
 * All entries with numbers in a range, a stretch of the range at a time: no long transaction, which
 * would make the database keep old pages, and no result that is gathered whole before its first
 * row. The next stretch is read while this one is worked on. One thread.
 */
final class Walk implements Iterator<ChainEntry> {
  private static final int STRETCH = 1000;
  private final long last;
  private final Reader reader;
  private final LongFunction<OptionalLong> next;
  private Iterator<ChainEntry> entries = List.<ChainEntry>of().iterator();
  private CompletableFuture<Stretch> ahead;

  /** Reads the entries with numbers from here to there, both included; any thread. */
  interface Reader {
    List<ChainEntry> between(long from, long to);
  }

  /**
   * Some entries.
   *
   * @param goOn the number to read on from; empty at the end
   */
  private record Stretch(List<ChainEntry> entries, OptionalLong goOn) {}

  /**
   * A walk.
   *
   * @param next the lowest number from a given one on; any thread
   */
  Walk(long first, long last, Reader reader, LongFunction<OptionalLong> next) {
    this.last = last;
    this.reader = reader;
    this.next = next;
    this.ahead =
        first > last
            ? CompletableFuture.completedFuture(new Stretch(List.of(), OptionalLong.empty()))
            : ahead(first);
  }

  @Override
  public boolean hasNext() {
    while (!entries.hasNext() && ahead != null) {
      Stretch stretch = take();
      ahead = stretch.goOn().isPresent() ? ahead(stretch.goOn().getAsLong()) : null;
      entries = stretch.entries().iterator();
    }
    return entries.hasNext();
  }

  @Override
  public ChainEntry next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return entries.next();
  }

  private CompletableFuture<Stretch> ahead(long from) {
    return CompletableFuture.supplyAsync(() -> read(from));
  }

  private Stretch take() {
    try {
      return ahead.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private Stretch read(long from) {
    boolean all = from > last - STRETCH;
    long to = all ? last : from + STRETCH - 1;
    List<ChainEntry> found = reader.between(from, to);
    if (all) {
      return new Stretch(found, OptionalLong.empty());
    }
    // Somebody took many away, or wrote a number far off: each that is missing isn't looked at.
    OptionalLong there = found.isEmpty() ? next.apply(to + 1) : OptionalLong.of(to + 1);
    boolean ends = there.isEmpty() || there.getAsLong() > last;
    return new Stretch(found, ends ? OptionalLong.empty() : there);
  }
}
