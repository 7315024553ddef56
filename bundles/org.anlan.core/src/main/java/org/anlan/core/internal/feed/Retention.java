package org.anlan.core.internal.feed;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.anlan.core.internal.tx.CoreTransactions;
import org.anlan.core.time.TimeListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drops what the feed need not keep any longer, a little at a time. */
@Component(
    service = {Retention.class, TimeListener.class},
    immediate = true,
    configurationPid = "org.anlan.core.feed")
@Designate(ocd = Retention.Settings.class)
public final class Retention implements TimeListener, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
  private static final int AT_ONCE = 2_000;
  private final FeedStore store;
  private final CoreTransactions tx;
  private final Clock clock;
  private final Duration keep;
  private final ScheduledExecutorService executor;
  private final ScheduledFuture<?> running;

  /** How long changes are kept. */
  @ObjectClassDefinition(name = "Anlan change feed")
  public @interface Settings {
    /** Who was away longer has to load anew. */
    @AttributeDefinition(name = "Days that changes are kept")
    int keep_days() default 30;
  }

  /** Tidies this store from time to time. */
  @Activate
  public Retention(
      @Reference FeedStore store,
      @Reference CoreTransactions tx,
      @Reference Clock clock,
      Settings settings) {
    this(store, tx, clock, Duration.ofDays(settings.keep_days()));
  }

  Retention(FeedStore store, CoreTransactions tx, Clock clock, Duration keep) {
    this.store = store;
    this.tx = tx;
    this.clock = clock;
    this.keep = keep;
    executor =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "anlan-feed-retention");
              thread.setDaemon(true);
              return thread;
            });
    running = executor.scheduleWithFixedDelay(this::tidyQuietly, 10, 10, TimeUnit.MINUTES);
  }

  /** Drops all that is old enough; says how many. */
  int tidy() {
    int all = 0;
    int dropped;
    do {
      dropped = tx.write(() -> store.drop(clock.instant().minus(keep), AT_ONCE));
      all += dropped;
    } while (dropped > 0);
    return all;
  }

  @Override
  public void timeMoved() {
    tidy();
  }

  @Deactivate
  @Override
  public void close() {
    running.cancel(false);
    executor.shutdown();
  }

  private void tidyQuietly() {
    try {
      int dropped = tidy();
      if (dropped > 0) {
        LOG.info("dropped {} old change(s) from the feed", dropped);
      }
    } catch (RuntimeException e) {
      LOG.warn("old changes could not be dropped; tried again later", e);
    }
  }
}
