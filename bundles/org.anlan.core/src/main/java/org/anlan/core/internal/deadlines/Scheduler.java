package org.anlan.core.internal.deadlines;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.anlan.api.Text;
import org.anlan.api.Unavailable;
import org.anlan.api.access.AccessService;
import org.anlan.api.deadlines.Deadline;
import org.anlan.api.deadlines.DeadlineListener;
import org.anlan.api.health.Health;
import org.anlan.api.health.HealthCheck;
import org.anlan.core.internal.tx.CoreTransactions;
import org.anlan.core.time.TimeListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fires the steps of clocks when they are due, one after the other, on one thread. It looks at the
 * clock each second, so that a clock that was set forward or back is noticed, and at the database
 * only when something is due or was started.
 */
@Component(
    service = {Scheduler.class, TimeListener.class, HealthCheck.class},
    immediate = true,
    configurationPid = "org.anlan.core.deadlines")
@Designate(ocd = Scheduler.Settings.class)
public final class Scheduler implements TimeListener, HealthCheck, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);
  private static final int BATCH = 100;
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final long LOOK_ANYWAY = TimeUnit.MINUTES.toNanos(1);

  private final DeadlineTable table;
  private final Clock clock;
  private final Firing firing;
  private final List<DeadlineListener> listeners = new CopyOnWriteArrayList<>();
  private final ReentrantLock turn = new ReentrantLock();
  private final Condition changed = turn.newCondition();
  private final Thread thread;
  private final long settled;
  private Optional<Instant> next = Optional.empty();
  private long lookedAt;
  private volatile boolean look = true;
  private volatile boolean open = true;
  private volatile long busySince;
  private volatile RuntimeException failure;

  /** When it begins. */
  @ObjectClassDefinition(name = "Anlan deadlines")
  public @interface Settings {
    /**
     * What was missed while the runtime was down is fired only once those who listen are there
     * again.
     */
    @AttributeDefinition(name = "Seconds after the start before anything is fired")
    int settle_seconds() default 15;
  }

  /** Fires the clocks in this database. */
  @Activate
  public Scheduler(
      @Reference CoreTransactions tx,
      @Reference(target = "(osgi.jndi.service.name=anlan)") DataSource database,
      @Reference AccessService access,
      @Reference Clock clock,
      Settings settings) {
    this(tx, database, access, clock, Duration.ofSeconds(settings.settle_seconds()));
  }

  /** Fires the clocks in this database, by itself only after a while. */
  public Scheduler(
      CoreTransactions tx,
      DataSource database,
      AccessService access,
      Clock clock,
      Duration settle) {
    this.table = new DeadlineTable(database);
    this.clock = clock;
    this.firing = new Firing(tx, table, access);
    this.settled = System.nanoTime() + settle.toNanos();
    this.thread = new Thread(this::run, "anlan-deadlines");
    thread.setDaemon(true);
    thread.start();
  }

  /** Somebody more to be told. */
  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  public void addListener(DeadlineListener listener) {
    listeners.add(listener);
  }

  /** Somebody who is not to be told any more. */
  public void removeListener(DeadlineListener listener) {
    listeners.remove(listener);
  }

  /** Clocks were started; quick. */
  void wake() {
    look = true;
    if (turn.tryLock()) {
      try {
        changed.signal();
      } finally {
        turn.unlock();
      }
    }
  }

  @Override
  public void timeMoved() {
    turn.lock();
    try {
      look = true;
      fireDue();
    } finally {
      turn.unlock();
    }
  }

  @Override
  public String part() {
    return "deadlines";
  }

  @Override
  public Health check() {
    if (!thread.isAlive()) {
      return new Health(Health.State.DOWN, Text.of("时限调度已停止", "the scheduler has stopped"));
    }
    long since = busySince;
    if (since != 0 && System.nanoTime() - since > LONG.toNanos()) {
      return new Health(Health.State.WARN, Text.of("时限处理过慢", "a listener takes very long"));
    }
    if (failure != null) {
      return new Health(
          Health.State.WARN, Text.of("时限暂时无法触发，将重试", "deadlines can't be fired now; tried again"));
    }
    return Health.up();
  }

  @Deactivate
  @Override
  public void close() {
    open = false;
    wake();
    try {
      // Not interrupted: H2 would close its file.
      thread.join(TimeUnit.SECONDS.toMillis(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (open) {
      turn.lock();
      try {
        if (isSettled()) {
          fireDue();
        }
        pause();
      } finally {
        turn.unlock();
      }
    }
  }

  private boolean isSettled() {
    return System.nanoTime() - settled >= 0;
  }

  private void pause() {
    try {
      long left = TimeUnit.SECONDS.toNanos(1);
      while (left > 0 && open && !(look && isSettled())) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      open = false;
    }
  }

  private void fireDue() {
    boolean due = next.filter(at -> !at.isAfter(clock.instant())).isPresent();
    if (!due && !look && System.nanoTime() - lookedAt < LOOK_ANYWAY) {
      return;
    }
    look = false;
    lookedAt = System.nanoTime();
    try {
      fireAll();
      next = table.next();
      failure = null;
    } catch (RuntimeException e) {
      next = Optional.of(clock.instant());
      report(e);
    } finally {
      busySince = 0;
    }
  }

  private void fireAll() {
    List<Deadline> due;
    do {
      // Columns hold microseconds, and "until" leaves its end out.
      due = table.until(clock.instant().plusNanos(1_000), BATCH);
      for (Deadline deadline : due) {
        if (!open) {
          return;
        }
        busySince = System.nanoTime();
        firing.fire(deadline, List.copyOf(listeners));
      }
    } while (!due.isEmpty());
  }

  private void report(RuntimeException e) {
    if (failure == null) {
      LOG.warn("Deadlines can't be fired now; tried again each second", e);
    }
    failure = e instanceof Unavailable || failure == null ? e : failure;
  }
}
