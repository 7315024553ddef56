package org.anlan.core.internal.tx;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import javax.transaction.Status;
import javax.transaction.SystemException;
import javax.transaction.TransactionManager;
import org.anlan.api.Unavailable;
import org.anlan.api.changes.Change;
import org.anlan.api.tx.Transactions;
import org.anlan.core.internal.database.Engine;
import org.anlan.core.internal.database.Failures;
import org.anlan.core.internal.database.Space;
import org.anlan.core.internal.durable.Barrier;
import org.anlan.core.internal.feed.FeedStore;
import org.anlan.core.internal.feed.PendingChange;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transactions over JTA: all that happens within one is on one connection. Commits stand in line
 * behind one lock, so that the order of feed and log is the order of commits; under it nothing is
 * done but what must be, and the wait for the disk comes after it, shared by all.
 */
@Component(service = {Transactions.class, CoreTransactions.class})
public final class JtaTransactions implements CoreTransactions {
  private static final Logger LOG = LoggerFactory.getLogger(JtaTransactions.class);
  private static final long PATIENCE_SECONDS = 30;
  private static final long NOTICED = TimeUnit.MILLISECONDS.toNanos(100);
  private static final ThreadLocal<Running> RUNNING = new ThreadLocal<>();

  private final TransactionManager manager;
  private final DataSource database;
  private final Barrier barrier;
  private final FeedStore feed;
  private final Space space;
  private final Engine engine;
  private final ReentrantLock commits = new ReentrantLock();

  /** Transactions on this database. */
  @Activate
  public JtaTransactions(
      @Reference TransactionManager manager,
      @Reference(target = "(osgi.jndi.service.name=anlan)") DataSource database,
      @Reference Barrier barrier,
      @Reference FeedStore feed,
      @Reference Space space) {
    this.manager = manager;
    this.database = database;
    this.barrier = barrier;
    this.feed = feed;
    this.space = space;
    this.engine = Engine.of(database);
  }

  @Override
  public <T> T write(Supplier<T> work) {
    Running outer = RUNNING.get();
    return outer == null ? outermost(work) : joined(outer, work);
  }

  @Override
  public <T, R> R write(Supplier<T> work, Function<T, R> finish) {
    return write(work, finish, answer -> {});
  }

  @Override
  public <T, R> R write(Supplier<T> work, Function<T, R> finish, Consumer<R> last) {
    AtomicReference<R> answer = new AtomicReference<>();
    Supplier<T> whole =
        () -> {
          T done = work.get();
          writing()
              .finishing(
                  () -> {
                    answer.set(finish.apply(done));
                    last.accept(answer.get());
                  });
          return done;
        };
    write(whole);
    return answer.get();
  }

  @Override
  public <T> T read(Supplier<T> work) {
    return RUNNING.get() == null ? snapshot(work) : work.get();
  }

  @Override
  public void beforeCommit(Runnable step) {
    writing().beforeCommit(step);
  }

  @Override
  public void atCommit(Runnable step) {
    writing().atCommit(step);
  }

  @Override
  public void afterCommit(Runnable step) {
    Running running = RUNNING.get();
    if (running == null || running.isReading()) {
      step.run();
    } else {
      running.afterCommit(step);
    }
  }

  @Override
  public <T> T attached(Object key, Class<T> type, Supplier<T> make) {
    return writing().attached(key, type, make);
  }

  @Override
  public void requireSound() {
    requireSound(writing());
  }

  @Override
  public void record(PendingChange change) {
    writing().changes().add(change);
  }

  @Override
  public boolean running() {
    Running running = RUNNING.get();
    return running != null && !running.isReading();
  }

  private static Running writing() {
    Running running = RUNNING.get();
    if (running == null || running.isReading()) {
      throw new IllegalStateException("needs a running write");
    }
    return running;
  }

  private <T> T joined(Running outer, Supplier<T> work) {
    if (outer.isReading()) {
      throw new IllegalStateException("a write can't join a read");
    }
    try {
      return work.get();
    } catch (Throwable e) {
      outer.fail(e);
      throw e;
    }
  }

  private <T> T outermost(Supplier<T> work) {
    space.require();
    Running tx = Running.write(barrier.epoch());
    T result;
    List<Change> changes;
    begin(tx);
    try {
      result = work.get();
      requireSound(tx);
      tx.runBeforeCommit();
      changes = tx.isOrdered() ? commitInOrder(tx) : commit();
    } catch (Throwable e) {
      rollback();
      throw failed(e);
    } finally {
      RUNNING.remove();
    }
    barrier.await(tx.epoch());
    feed.durable(changes);
    tx.afterCommit().forEach(JtaTransactions::contained);
    return result;
  }

  private List<Change> commitInOrder(Running tx) throws Exception {
    if (!commits.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw Failures.down();
    }
    try {
      requireHeld(tx);
      tx.runAtCommit();
      List<Change> changes = feed.append(tx.changes(), tx.epoch());
      tx.runFinishing();
      requireSound(tx);
      manager.commit();
      feed.committed(changes);
      return changes;
    } catch (Throwable e) {
      // Within the lock: the next one must not meet rows of this.
      rollback();
      feed.forget();
      throw e;
    } finally {
      commits.unlock();
    }
  }

  private List<Change> commit() throws Exception {
    manager.commit();
    return List.of();
  }

  /** The first to notice that the database was lost tries once more: it can be read at once. */
  private <T> T snapshot(Supplier<T> work) {
    try {
      return snapshotOnce(work);
    } catch (RuntimeException e) {
      if (!Failures.isLoss(e)) {
        throw e;
      }
      LockSupport.parkNanos(NOTICED);
      return snapshotOnce(work);
    }
  }

  private <T> T snapshotOnce(Supplier<T> work) {
    begin(Running.read());
    try (Connection connection = database.getConnection()) {
      engine.beginSnapshot(connection);
      try {
        return work.get();
      } finally {
        engine.endSnapshot(connection);
      }
    } catch (SQLException | RuntimeException e) {
      throw failed(e);
    } finally {
      RUNNING.remove();
      rollback();
    }
  }

  private void begin(Running tx) {
    try {
      manager.begin();
      RUNNING.set(tx);
    } catch (javax.transaction.NotSupportedException | SystemException e) {
      throw new IllegalStateException("a foreign transaction runs on this thread", e);
    }
  }

  /** Something may have failed and been caught; then nothing of it all is kept. */
  private void requireSound(Running tx) {
    if (tx.failure() != null) {
      throw Failures.translate(tx.failure());
    }
    if (status() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException("rolled back, since something within it failed");
    }
  }

  /** Those who waited while the database was lost needn't find out one by one. */
  private void requireHeld(Running tx) {
    if (barrier.epoch() != tx.epoch()) {
      throw Failures.down();
    }
  }

  private int status() {
    try {
      return manager.getStatus();
    } catch (SystemException e) {
      throw new IllegalStateException(e);
    }
  }

  private RuntimeException failed(Throwable e) {
    RuntimeException meant = Failures.translate(e);
    if (meant instanceof Unavailable) {
      barrier.suspect(e);
    }
    return meant;
  }

  private void rollback() {
    try {
      if (status() != Status.STATUS_NO_TRANSACTION) {
        manager.rollback();
      }
    } catch (SystemException | RuntimeException e) {
      LOG.debug("the transaction was lost before it could be rolled back", e);
    }
  }

  private static void contained(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      LOG.error("What was to follow a commit failed", e);
    }
  }
}
