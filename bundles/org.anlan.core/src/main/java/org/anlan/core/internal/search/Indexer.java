package org.anlan.core.internal.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.anlan.api.Gone;
import org.anlan.api.access.Caller;
import org.anlan.api.changes.Change;
import org.anlan.api.changes.ChangeFeed;
import org.anlan.api.search.SearchSource;
import org.anlan.core.internal.access.Calls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index at the feed's head. For each entity it remembers up to which place of the feed it
 * is complete; a source that is new, or was away longer than the feed remembers, is asked for
 * everything. What belongs to the index happens on one thread; a broken index is thrown away and
 * built anew.
 */
final class Indexer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);
  private static final long COMMIT_SECONDS = 30;
  private static final long TOGETHER_MILLIS = 100;
  private static final int MOST_WAITING = 1_024;
  private static final String GONE = "null";

  private final Path path;
  private final ChangeFeed feed;
  private final Map<String, SearchSource> sources = new ConcurrentHashMap<>();
  private final Map<String, Long> places = new ConcurrentHashMap<>();
  private final ScheduledExecutorService thread;
  private volatile Index index;
  private volatile ChangeFeed.Subscription subscription;
  private final AtomicInteger building = new AtomicInteger();
  private final BlockingQueue<Arrival> arrivals = new ArrayBlockingQueue<>(MOST_WAITING);
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private final AtomicInteger awaited = new AtomicInteger();
  private long round;
  private long applied;
  private boolean dirty;

  /** A change, and since which start of following it is on its way. */
  private record Arrival(Change change, long round) {}

  Indexer(Path path, ChangeFeed feed) {
    this.path = path;
    this.feed = feed;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread t = new Thread(work, "anlan-search");
              t.setDaemon(true);
              return t;
            });
    thread.execute(this::open);
    var unused =
        thread.scheduleWithFixedDelay(this::tidy, COMMIT_SECONDS, COMMIT_SECONDS, TimeUnit.SECONDS);
  }

  void add(SearchSource source) {
    sources.put(source.entity(), source);
    building.incrementAndGet();
    execute(
        () -> {
          take(source);
          built();
        });
  }

  void remove(SearchSource source) {
    if (sources.remove(source.entity(), source)) {
      execute(this::follow);
    }
  }

  /** Whether it is at work on something bigger than the newest changes. */
  boolean isBuilding() {
    return building.get() > 0 || index == null;
  }

  Optional<Index> index() {
    return Optional.ofNullable(index);
  }

  java.util.Set<String> entities() {
    return sources.keySet();
  }

  /** Waits, but not for long, until the index has this place of the feed. */
  void await(long seq, long millis) {
    awaited.incrementAndGet();
    try {
      execute(this::drain);
      awaitApplied(seq, millis);
    } finally {
      awaited.decrementAndGet();
    }
  }

  private void awaitApplied(long seq, long millis) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    synchronized (this) {
      while (applied < seq || isBuilding()) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          return;
        }
        try {
          wait(left);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }

  @Override
  public void close() {
    stopFollowing();
    execute(this::tidy);
    thread.shutdown();
    try {
      if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    closeIndex();
  }

  private void open() {
    try {
      Files.createDirectories(path);
      index = new Index(path);
    } catch (IOException | RuntimeException e) {
      LOG.warn("The search index can't be opened and is built anew: {}", e.toString());
      anew();
    }
    if (index != null) {
      places.clear();
      places.putAll(index.places());
    }
  }

  private void anew() {
    closeIndex();
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
      Files.createDirectories(path);
      index = new Index(path);
      places.clear();
    } catch (IOException | RuntimeException e) {
      LOG.error("There is no search index", e);
    }
  }

  private void take(SearchSource source) {
    if (index == null) {
      return;
    }
    Long place = places.get(source.entity());
    if (place == null || !isKept(place)) {
      build(source);
    }
    follow();
  }

  private boolean isKept(long place) {
    try {
      Calls.as(Caller.SYSTEM, () -> feed.since(place, 1));
      return place <= feed.head();
    } catch (Gone e) {
      return false;
    }
  }

  private void build(SearchSource source) {
    String entity = source.entity();
    long head = feed.head();
    try {
      index.removeAll(entity);
      Calls.as(
          Caller.SYSTEM,
          () -> {
            source.all(document -> put(entity, document));
            return null;
          });
      places.put(entity, head);
      dirty = true;
      LOG.info("{} can be searched; the index holds {} documents", entity, index.size());
    } catch (IOException | RuntimeException e) {
      LOG.error("{} could not be indexed and is not found until the next start", entity, e);
      places.remove(entity);
    }
  }

  /**
   * Follows from the place of whoever is furthest behind: taking a change in twice does no harm.
   */
  private void follow() {
    stopFollowing();
    if (index == null || sources.isEmpty()) {
      return;
    }
    long from =
        sources.keySet().stream()
            .map(places::get)
            .filter(place -> place != null)
            .min(Long::compare)
            .orElseGet(feed::head);
    applied(from);
    try {
      subscription = follow(from);
    } catch (Gone e) {
      places.keySet().removeAll(sources.keySet());
      sources.values().forEach(this::build);
      subscription = follow(feed.head());
    }
  }

  private ChangeFeed.Subscription follow(long from) {
    long now = ++round;
    return Calls.as(
        Caller.SYSTEM, () -> feed.follow(from, change -> arrived(new Arrival(change, now))));
  }

  private void stopFollowing() {
    ChangeFeed.Subscription old = subscription;
    if (old != null) {
      old.close();
    }
  }

  /**
   * On the feed's thread; it waits when too many are on their way, so that a burst doesn't pile up
   * in memory. They are taken in together, at once only if somebody waits for them.
   */
  private void arrived(Arrival arrival) {
    try {
      while (!arrivals.offer(arrival, TOGETHER_MILLIS, TimeUnit.MILLISECONDS)) {
        if (thread.isShutdown()) {
          return;
        }
      }
      if (scheduled.compareAndSet(false, true)) {
        long delay = awaited.get() > 0 ? 0 : TOGETHER_MILLIS;
        var unused = thread.schedule(this::drain, delay, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.RejectedExecutionException e) {
      LOG.debug("A change was not indexed", e);
    }
  }

  private void drain() {
    scheduled.set(false);
    for (Arrival next = arrivals.poll(); next != null; next = arrivals.poll()) {
      if (next.round() == round) {
        apply(next.change());
      }
    }
  }

  private void apply(Change change) {
    SearchSource source = sources.get(change.entity());
    if (source != null && index != null) {
      Calls.as(
          Caller.SYSTEM,
          () -> {
            apply(source, change);
            return null;
          });
    }
    applied(change.seq());
  }

  private void apply(SearchSource source, Change change) {
    try {
      Optional<SearchSource.Document> text =
          change.data().equals(GONE)
              ? Optional.empty()
              : source.text(change.id(), change.data(), change.scope());
      if (text.isPresent()) {
        index.put(change.entity(), text.get());
      } else {
        index.remove(change.entity(), change.id());
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("Change {} of {} was not indexed", change.seq(), change.entity(), e);
    }
    places.merge(change.entity(), change.seq(), Math::max);
    dirty = true;
  }

  private void put(String entity, SearchSource.Document document) {
    try {
      index.put(entity, document);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private synchronized void built() {
    building.decrementAndGet();
    notifyAll();
  }

  private synchronized void applied(long seq) {
    applied = seq;
    notifyAll();
  }

  /** Saves now and then, and mends an index that broke (a full disk closes it). */
  private void tidy() {
    try {
      if (index == null || !index.isOpen()) {
        LOG.warn("The search index broke and is opened again");
        closeIndex();
        open();
        sources.values().forEach(this::take);
      } else if (dirty) {
        index.commit(complete());
        dirty = false;
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("The search index could not be saved: {}", e.toString());
    }
  }

  /**
   * All followed entities are complete up to what was applied last, whether or not it was theirs.
   */
  private Map<String, Long> complete() {
    Map<String, Long> now = new HashMap<>(places);
    long upTo;
    synchronized (this) {
      upTo = applied;
    }
    sources.keySet().stream()
        .filter(places::containsKey)
        .forEach(entity -> now.merge(entity, upTo, Math::max));
    return now;
  }

  private void closeIndex() {
    Index old = index;
    index = null;
    if (old != null) {
      try {
        old.close();
      } catch (IOException | RuntimeException e) {
        LOG.debug("The search index was not closed cleanly", e);
      }
    }
  }

  private void execute(Runnable work) {
    try {
      thread.execute(work);
    } catch (java.util.concurrent.RejectedExecutionException e) {
      LOG.debug("The search index is closing", e);
    }
  }
}
