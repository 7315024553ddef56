package org.anlan.core.internal.feed;

import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The threads that carry changes to followers.
 *
 * <p>A few are enough as long as readers return. When all of them hang in slow readers and others
 * wait, further ones are added, up to a bound; they go when there is nothing to do.
 */
final class Delivery implements AutoCloseable {
  private static final int USUAL = 2;
  private static final int MOST = 128;
  private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(50);
  private static final long IDLE_SECONDS = 2;

  private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
  private final BlockingQueue<Follower> line = new LinkedBlockingQueue<>();
  private final Semaphore news = new Semaphore(0);
  private final AtomicInteger workers = new AtomicInteger();
  private final AtomicLong taken = new AtomicLong();
  private volatile boolean open = true;

  Delivery() {
    start("anlan-feed", this::dispatch);
  }

  void add(Follower follower) {
    followers.add(follower);
    wake();
  }

  void remove(Follower follower) {
    followers.remove(follower);
  }

  int size() {
    return followers.size();
  }

  /** There is something new; quick, for the thread that commits. */
  void wake() {
    if (news.availablePermits() == 0) {
      news.release();
    }
  }

  @Override
  public void close() {
    open = false;
    followers.forEach(Follower::close);
    news.release();
  }

  private void dispatch() {
    long before = -1;
    long since = System.nanoTime();
    while (open) {
      awaitNews();
      for (Follower follower : followers) {
        if (follower.enqueue()) {
          line.add(follower);
        }
      }
      long now = taken.get();
      if (now != before) {
        before = now;
        since = System.nanoTime();
      }
      boolean stuck = System.nanoTime() - since > PATIENCE;
      if (!line.isEmpty() && workers.get() < (stuck ? MOST : USUAL)) {
        addWorker();
        since = System.nanoTime();
      }
    }
  }

  /** While somebody stands in line it looks again soon, lest all threads hang. */
  private void awaitNews() {
    try {
      if (line.isEmpty()) {
        news.acquire();
      } else if (!news.tryAcquire(PATIENCE, TimeUnit.NANOSECONDS)) {
        return;
      }
      news.drainPermits();
    } catch (InterruptedException e) {
      open = false;
    }
  }

  private void addWorker() {
    int number = workers.incrementAndGet();
    start("anlan-feed-" + number, this::work);
  }

  private void work() {
    try {
      Follower follower = next();
      while (follower != null && open) {
        taken.incrementAndGet();
        follower.deliver();
        if (follower.enqueue()) {
          line.add(follower);
        }
        follower = next();
      }
    } finally {
      workers.decrementAndGet();
      wake();
    }
  }

  private Follower next() {
    try {
      return line.poll(IDLE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      return null;
    }
  }

  private static void start(String name, Runnable run) {
    Thread thread = new Thread(run, name);
    thread.setDaemon(true);
    thread.start();
  }
}
