package org.anlan.core.internal.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.anlan.api.Unavailable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class GroupBarrierTest {
  private final Disk disk = new Disk();
  private final ExecutorService pool = Executors.newCachedThreadPool();
  private GroupBarrier barrier;

  @BeforeEach
  void open() throws Exception {
    barrier = new GroupBarrier(disk);
  }

  @AfterEach
  void close() {
    disk.allowed.release(1_000);
    barrier.close();
    pool.shutdownNow();
  }

  @Test
  void allWhoWaitWhileTheDiskIsForcedShareTheNextForcing() throws Exception {
    Future<?> first = waiter(0);
    await().until(() -> disk.entered.get() == 2);
    List<Future<?>> others = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      others.add(waiter(0));
    }
    await().until(() -> waiting() == 17);
    disk.allowed.release();
    first.get();
    await().until(() -> disk.entered.get() == 3);
    assertThat(others).noneMatch(Future::isDone);
    disk.allowed.release();
    for (Future<?> other : others) {
      other.get();
    }
    assertThat(barrier.syncs()).isEqualTo(2);
  }

  @Test
  void aFailureIsToldToEveryWaiterAndTheNextTryBeginsAnew() throws Exception {
    Future<?> first = waiter(0);
    await().until(() -> disk.entered.get() == 2);
    Future<?> second = waiter(0);
    await().until(() -> waiting() == 2);
    disk.failure =
        new SQLException("io", "90031", 90031, new IOException("No space left on device"));
    disk.allowed.release();
    for (Future<?> waiter : List.of(first, second)) {
      assertThatThrownBy(waiter::get)
          .isInstanceOf(ExecutionException.class)
          .cause()
          .isInstanceOfSatisfying(
              Unavailable.class,
              u -> assertThat(u.reason()).isEqualTo(Unavailable.Reason.NO_SPACE));
    }
    disk.allowed.release(100);
    assertThatThrownBy(() -> barrier.epoch()).isInstanceOf(Unavailable.class);
    disk.failure = null;
    await().ignoreExceptions().until(() -> barrier.epoch() == 1);
    assertThat(disk.givenUp.get()).isPositive();
    barrier.await(1);
    assertThat(barrier.syncs()).isEqualTo(1);
  }

  @Test
  void itIsNotOpenedAnewWhereThereIsNoRoom() {
    disk.failure = new SQLException("lost");
    disk.room = false;
    disk.allowed.release(100);
    assertThatThrownBy(() -> barrier.await(0)).isInstanceOf(Unavailable.class);
    int entered = disk.entered.get();
    disk.failure = null;
    await().until(() -> disk.asked.get() >= 2);
    assertThat(disk.entered).hasValue(entered);
    disk.room = true;
    await().ignoreExceptions().until(() -> barrier.epoch() == 1);
  }

  @Test
  void whoBeganBeforeTheDatabaseWasLostIsNeverTold() throws Exception {
    disk.failure = new SQLException("lost");
    disk.allowed.release(100);
    assertThatThrownBy(() -> barrier.await(0)).isInstanceOf(Unavailable.class);
    disk.failure = null;
    await().ignoreExceptions().until(() -> barrier.epoch() == 1);
    assertThatThrownBy(() -> barrier.await(0)).isInstanceOf(Unavailable.class);
  }

  @Test
  void anImpatientThreadStillGetsTheTruth() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    Thread thread =
        new Thread(
            () -> {
              barrier.await(0);
              if (Thread.currentThread().isInterrupted()) {
                interrupted.countDown();
              }
            });
    thread.start();
    await().until(() -> disk.entered.get() == 2);
    thread.interrupt();
    disk.allowed.release();
    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aStrayDatabaseIsGivenUpAndOpenedAnew() {
    disk.allowed.release(100);
    barrier.suspect(new IllegalArgumentException("of another kind"));
    barrier.await(0);
    assertThat(barrier.epoch()).isZero();
    barrier.suspect(new IllegalStateException("its file is locked by itself"));
    await().ignoreExceptions().until(() -> barrier.epoch() == 1);
    assertThat(disk.shutDown).hasValue(1);
    barrier.await(1);
  }

  private Future<?> waiter(long epoch) {
    return pool.submit(() -> barrier.await(epoch));
  }

  private long waiting() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(e -> e.getKey().getState() == Thread.State.WAITING)
        .filter(
            e ->
                List.of(e.getValue()).stream()
                    .anyMatch(
                        f ->
                            f.getClassName().endsWith("GroupBarrier$Group")
                                && f.getMethodName().equals("await")))
        .count();
  }

  /** Patient: the machine that builds may be busy. */
  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofSeconds(60));
  }

  /** A disk that forces when it is allowed to, the first time at once. */
  private static final class Disk implements Sync {
    final Semaphore allowed = new Semaphore(1);
    final AtomicInteger entered = new AtomicInteger();
    final AtomicInteger shutDown = new AtomicInteger();
    final AtomicInteger givenUp = new AtomicInteger();
    final AtomicInteger asked = new AtomicInteger();
    volatile boolean room = true;
    volatile SQLException failure;

    @Override
    public void force() throws SQLException {
      entered.incrementAndGet();
      allowed.acquireUninterruptibly();
      if (failure != null) {
        throw failure;
      }
    }

    @Override
    public boolean mayReopen() {
      asked.incrementAndGet();
      return room;
    }

    @Override
    public boolean isStray(Throwable cause) {
      return cause instanceof IllegalStateException;
    }

    @Override
    public void shutDown() {
      shutDown.incrementAndGet();
    }

    @Override
    public void giveUp() {
      givenUp.incrementAndGet();
    }

    @Override
    public void close() {
      allowed.release(1_000);
    }
  }
}
