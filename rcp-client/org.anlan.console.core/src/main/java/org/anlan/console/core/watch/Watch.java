package org.anlan.console.core.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Asks a thread again and again whether it answers, and keeps what it did whenever it took too
 * long. A block is measured up to {@link #PAUSE} too short. Any thread.
 */
public final class Watch implements AutoCloseable {
  /** From how long on it counts. */
  public static final Duration LIMIT = Duration.ofMillis(100);

  /** Between an answer and the next question. */
  public static final Duration PAUSE = Duration.ofMillis(40);

  private static final System.Logger LOG = System.getLogger(Watch.class.getName());
  private static final Duration LONG = Duration.ofSeconds(1);
  private static final int KEPT = 200;

  private final Deque<Block> blocks = new ArrayDeque<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private final Executor asked;
  private final Supplier<StackTraceElement[]> stack;
  private final Clock clock;

  /**
   * Of one thread.
   *
   * @param asked runs what it is given on that thread
   * @param stack what that thread does now
   */
  public Watch(Executor asked, Supplier<StackTraceElement[]> stack, Clock clock) {
    this.asked = asked;
    this.stack = stack;
    this.clock = clock;
  }

  /** Begins. */
  public void begin() {
    Thread thread = new Thread(this::watch, "anlan-watch");
    thread.setDaemon(true);
    thread.start();
  }

  /** The last blocks, oldest first. */
  public List<Block> blocks() {
    synchronized (blocks) {
      return List.copyOf(blocks);
    }
  }

  @Override
  public void close() {
    end.countDown();
  }

  private void watch() {
    try {
      do {
        ask();
      } while (!end.await(PAUSE.toNanos(), TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RejectedExecutionException e) {
      LOG.log(System.Logger.Level.DEBUG, "there is nobody to ask any more", e);
    }
  }

  private void ask() throws InterruptedException {
    CountDownLatch answer = new CountDownLatch(1);
    long begin = System.nanoTime();
    Instant at = clock.instant();
    asked.execute(answer::countDown);
    if (answer.await(LIMIT.toNanos(), TimeUnit.NANOSECONDS)) {
      return;
    }
    List<StackTraceElement> doing = List.of(stack.get());
    boolean answered = false;
    while (!answered && end.getCount() > 0) {
      answered = answer.await(1, TimeUnit.SECONDS);
    }
    keep(new Block(at, Duration.ofNanos(System.nanoTime() - begin), doing));
  }

  private void keep(Block block) {
    synchronized (blocks) {
      blocks.addLast(block);
      if (blocks.size() > KEPT) {
        blocks.removeFirst();
      }
    }
    System.Logger.Level level =
        block.length().compareTo(LONG) < 0
            ? System.Logger.Level.DEBUG
            : System.Logger.Level.WARNING;
    LOG.log(level, () -> "the window did not answer: " + block);
  }
}
