package org.anlan.core.internal.durable;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.anlan.api.Text;
import org.anlan.api.Unavailable;
import org.anlan.core.internal.database.Failures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Group commit: all that wait while the disk is being forced share the next forcing. One thread
 * forces, any number waits.
 */
public final class GroupBarrier implements Barrier, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GroupBarrier.class);
  private static final long RETRY = TimeUnit.MILLISECONDS.toNanos(250);
  private static final long LONGEST_RETRY = TimeUnit.SECONDS.toNanos(2);
  private final Sync sync;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition wanted = lock.newCondition();
  private final AtomicLong syncs = new AtomicLong();
  private final Thread thread;
  private Group next = new Group();
  private boolean open = true;
  private final AtomicLong epoch = new AtomicLong();
  private volatile Exception lost;
  private volatile boolean stray;

  /** A barrier over this way to force the disk, which it closes in the end. */
  public GroupBarrier(Sync sync) throws SQLException {
    this.sync = sync;
    // Holds the database from the start, so that no commit can come before it.
    sync.force();
    thread = new Thread(this::run, "anlan-durable");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public long epoch() {
    Exception cause = lost;
    if (cause != null) {
      throw unavailable(cause, Failures.down());
    }
    return epoch.get();
  }

  @Override
  public long syncs() {
    return syncs.get();
  }

  @Override
  public void await(long begun) {
    Group group = join(begun);
    group.await();
    if (group.failure != null) {
      throw unavailable(group.failure, unconfirmed());
    }
  }

  @Override
  public void suspect(Throwable failure) {
    boolean isStray = sync.isStray(failure);
    lock.lock();
    try {
      next.waiting = true;
      stray = stray || (isStray && lost == null);
      wanted.signal();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      open = false;
      wanted.signal();
    } finally {
      lock.unlock();
    }
    try {
      // Never interrupted: H2 closes its file when a thread that reads or writes it is.
      thread.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Group join(long begun) {
    lock.lock();
    try {
      if (!open || lost != null || begun != epoch.get()) {
        throw unconfirmed();
      }
      next.waiting = true;
      wanted.signal();
      return next;
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    for (Group group = take(); group != null; group = take()) {
      try {
        requireNoStray();
        sync.force();
        syncs.incrementAndGet();
        group.done.countDown();
      } catch (SQLException | RuntimeException e) {
        LOG.error("The database could not be forced to disk; it is opened anew: {}", e.toString());
        LOG.debug("how it failed", e);
        lose(group, e);
        reopen();
      }
    }
    sync.close();
  }

  private void requireNoStray() throws SQLException {
    if (stray) {
      sync.shutDown();
      throw new SQLException("a closed database's sessions have hidden the open one", "08003");
    }
  }

  private Group take() {
    lock.lock();
    try {
      while (open && !next.waiting) {
        wanted.awaitUninterruptibly();
      }
      if (!next.waiting) {
        return null;
      }
      Group group = next;
      next = new Group();
      return group;
    } finally {
      lock.unlock();
    }
  }

  /** Nobody who began before now may be told that his commit is safe: it may be gone. */
  private void lose(Group group, Exception cause) {
    Group waiting;
    lock.lock();
    try {
      lost = cause;
      waiting = next;
      next = new Group();
    } finally {
      lock.unlock();
    }
    sync.giveUp();
    group.fail(cause);
    waiting.fail(cause);
  }

  /** Writes are taken again only once the database is held, so that it can't be lost unnoticed. */
  private void reopen() {
    long wait = RETRY;
    while (pause(wait)) {
      if (!sync.mayReopen()) {
        continue;
      }
      try {
        sync.force();
        epoch.incrementAndGet();
        stray = false;
        lost = null;
        LOG.info("The database is back");
        return;
      } catch (SQLException | RuntimeException e) {
        LOG.debug("still lost", e);
        sync.giveUp();
        lost = e;
        // Each try disturbs those who read.
        wait = Math.min(2 * wait, LONGEST_RETRY);
      }
    }
  }

  /** Waits a little; says whether to go on. */
  private boolean pause(long wait) {
    lock.lock();
    try {
      long left = wait;
      while (left > 0 && open) {
        left = wanted.awaitNanos(left);
      }
      return open;
    } catch (InterruptedException e) {
      return false;
    } finally {
      lock.unlock();
    }
  }

  private static RuntimeException unavailable(Exception cause, Unavailable otherwise) {
    RuntimeException meant = Failures.translate(new IllegalStateException(cause));
    if (meant instanceof Unavailable) {
      return meant;
    }
    otherwise.initCause(cause);
    return otherwise;
  }

  private static Unavailable unconfirmed() {
    return new Unavailable(
        Unavailable.Reason.DOWN,
        Text.of(
            "无法确认数据已写入磁盘，请核对后再试", "can't confirm that it is on disk; look before you try again"));
  }

  /** Those who share one forcing. */
  private static final class Group {
    private final CountDownLatch done = new CountDownLatch(1);
    private boolean waiting;
    private volatile Exception failure;

    void fail(Exception cause) {
      failure = cause;
      done.countDown();
    }

    void await() {
      boolean interrupted = false;
      while (true) {
        try {
          done.await();
          break;
        } catch (InterruptedException e) {
          // It is committed; the answer must be true whoever is impatient.
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
