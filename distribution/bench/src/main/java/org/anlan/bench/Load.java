package org.anlan.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/** The same work again and again from some threads for a while. */
final class Load {
  /** What a thread does each time; one instance a thread. */
  interface Work {
    /** Does it once. */
    void once() throws Exception;
  }

  /**
   * What came of it.
   *
   * @param p50 microseconds, likewise p99
   */
  record Result(double perSecond, long p50, long p99, long failed) {}

  private Load() {}

  /** Runs for this long from so many threads; what failed is counted and not timed. */
  static Result run(int threads, Duration time, IntFunction<Work> work)
      throws InterruptedException {
    AtomicLong failed = new AtomicLong();
    List<List<Long>> micros = new ArrayList<>();
    List<Thread> all = new ArrayList<>();
    long begin = System.nanoTime();
    long end = begin + time.toNanos();
    for (int i = 0; i < threads; i++) {
      List<Long> mine = new ArrayList<>();
      micros.add(mine);
      Work each = work.apply(i);
      Thread thread = new Thread(() -> repeat(each, end, mine, failed));
      thread.start();
      all.add(thread);
    }
    for (Thread thread : all) {
      thread.join();
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    long[] sorted =
        micros.stream().flatMap(List::stream).mapToLong(Long::longValue).sorted().toArray();
    return new Result(sorted.length / seconds, at(sorted, 0.5), at(sorted, 0.99), failed.get());
  }

  /** The value below which this part of the sorted ones lies. */
  static long at(long[] sorted, double part) {
    return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, part * sorted.length)];
  }

  static long[] sorted(List<Long> values) {
    long[] all = values.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(all);
    return all;
  }

  private static void repeat(Work work, long end, List<Long> micros, AtomicLong failed) {
    while (System.nanoTime() < end) {
      long begin = System.nanoTime();
      try {
        work.once();
        micros.add((System.nanoTime() - begin) / 1000);
      } catch (Exception e) {
        failed.incrementAndGet();
      }
    }
  }
}
