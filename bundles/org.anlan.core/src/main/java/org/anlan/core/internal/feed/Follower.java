package org.anlan.core.internal.feed;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.anlan.api.AnlanException;
import org.anlan.api.access.AccessService;
import org.anlan.api.access.Caller;
import org.anlan.api.changes.Change;
import org.anlan.api.changes.ChangeFeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One who follows the feed: a place and a reader. It holds no queue of its own; what it hasn't read
 * yet stays in the store. At most one thread delivers at a time.
 */
final class Follower implements ChangeFeed.Subscription {
  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
  private static final int BATCH = 256;

  private final FeedStore store;
  private final AccessService access;
  private final Caller caller;
  private final Consumer<Change> reader;
  private final Consumer<Follower> onClose;
  private final AtomicBoolean open = new AtomicBoolean(true);
  private final AtomicBoolean queued = new AtomicBoolean();
  private volatile long place;

  Follower(
      FeedStore store,
      AccessService access,
      long since,
      Consumer<Change> reader,
      Consumer<Follower> onClose) {
    this.store = store;
    this.access = access;
    this.caller = access.current();
    this.reader = reader;
    this.onClose = onClose;
    this.place = since;
  }

  @Override
  public boolean isOpen() {
    return open.get();
  }

  @Override
  public void close() {
    if (open.compareAndSet(true, false)) {
      onClose.accept(this);
    }
  }

  /**
   * Takes the one place in the line, if there is something to deliver and it doesn't stand there
   * already.
   */
  boolean enqueue() {
    return open.get() && place < store.head() && queued.compareAndSet(false, true);
  }

  /** Delivers some and leaves the line; whoever delivered asks {@link #enqueue} again. */
  void deliver() {
    try {
      FeedStore.Stretch stretch = store.after(place, BATCH);
      List<Change> seen = access.as(caller, () -> new Sight(access).of(stretch.changes()));
      for (Change change : seen) {
        if (!open.get()) {
          return;
        }
        reader.accept(change);
        place = change.seq();
      }
      place = stretch.place();
    } catch (AnlanException e) {
      LOG.info("{} fell out of the feed at {}: {}", caller.name(), place, e.getMessage());
      close();
    } catch (RuntimeException e) {
      // Most often a console that went away.
      LOG.info("a reader of {} failed at {} and is ended: {}", caller.name(), place, e.toString());
      LOG.debug("how it failed", e);
      close();
    } finally {
      queued.set(false);
    }
  }
}
