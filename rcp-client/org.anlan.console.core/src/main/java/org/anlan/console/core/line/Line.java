package org.anlan.console.core.line;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.anlan.api.AnlanException;
import org.anlan.api.Unauthenticated;
import org.anlan.api.Unavailable;
import org.anlan.api.changes.Change;
import org.anlan.api.changes.ChangeFeed;
import org.anlan.client.AnlanClient;

/**
 * The line to one server: asks it every few seconds whether it is there, follows its change feed,
 * and after an absence takes the feed up where it was left. Any thread.
 */
public final class Line implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Line.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "anlan-line");
            thread.setDaemon(true);
            return thread;
          });
  private final List<LineListener> listeners = new CopyOnWriteArrayList<>();
  private final Duration pause;
  private volatile AnlanClient client;
  private volatile LineState state = LineState.UP;
  private volatile Optional<Instant> awaySince = Optional.empty();
  private volatile Optional<ServerCertificate> untrusted = Optional.empty();
  private Optional<ChangeFeed.Subscription> feed = Optional.empty();
  private volatile long seen = -1;

  /**
   * A line through a client that is signed in; begins when told to.
   *
   * @param pause how long to wait between two questions
   */
  public Line(AnlanClient client, Duration pause) {
    this.client = client.withPatience(PATIENCE);
    this.pause = pause;
  }

  /** A way to a server that trusts as a person decided. */
  public static AnlanClient to(Server server) {
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .sslContext(Trust.context(server.certificate()))
            .build();
    return AnlanClient.at(server.address(), http);
  }

  /** Begins to watch; listeners are told to load everything first. */
  public void begin() {
    ScheduledFuture<?> unused =
        watch.scheduleWithFixedDelay(this::look, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Tells this listener from now on. */
  public void addListener(LineListener listener) {
    listeners.add(listener);
  }

  /** No longer. */
  public void removeListener(LineListener listener) {
    listeners.remove(listener);
  }

  /** Whoever is signed in now. */
  public AnlanClient client() {
    return client;
  }

  /** How it is. */
  public LineState state() {
    return state;
  }

  /** Since when it has been away, if it is. */
  public Optional<Instant> awaySince() {
    return awaySince;
  }

  /** What was shown by what answers there, while nobody trusts it. */
  public Optional<ServerCertificate> untrusted() {
    return untrusted;
  }

  /** Somebody signed in again. */
  public void signedIn(AnlanClient again) {
    watch.execute(
        () -> {
          client = again.withPatience(PATIENCE);
          endFeed();
          look();
        });
  }

  /** Something failed: looks at once whether the server is still there. */
  public void doubt() {
    watch.execute(this::look);
  }

  @Override
  public void close() {
    watch.shutdownNow();
    endFeed();
  }

  private void look() {
    try {
      long head = client.feed().head();
      follow(head);
      become(LineState.UP);
    } catch (Unauthenticated e) {
      endFeed();
      become(LineState.SIGNED_OUT);
    } catch (Unavailable e) {
      untrusted = Untrusted.in(e);
      become(untrusted.isPresent() ? LineState.UNTRUSTED : LineState.AWAY);
    } catch (AnlanException e) {
      LOG.log(System.Logger.Level.WARNING, "the server answers strangely", e);
      become(LineState.AWAY);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "watching the line failed", e);
    }
  }

  /** Follows the feed if it isn't followed; from now on when nothing was seen or it is too old. */
  private void follow(long head) {
    if (feed.isPresent() && feed.get().isOpen()) {
      return;
    }
    boolean resumable = seen >= 0 && resumable();
    if (!resumable) {
      seen = head;
    }
    feed = Optional.of(client.feed().follow(seen, this::take));
    if (!resumable) {
      listeners.forEach(LineListener::reload);
    }
  }

  private boolean resumable() {
    try {
      client.feed().since(seen, 1);
      return true;
    } catch (org.anlan.api.Gone e) {
      return false;
    }
  }

  private void take(Change change) {
    seen = change.seq();
    for (LineListener listener : listeners) {
      try {
        listener.changed(change);
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.ERROR, "a listener failed at change " + change.seq(), e);
      }
    }
  }

  private void become(LineState next) {
    if (state == next) {
      return;
    }
    state = next;
    awaySince = next == LineState.AWAY ? Optional.of(Instant.now()) : Optional.empty();
    listeners.forEach(listener -> listener.stateChanged(next));
  }

  private void endFeed() {
    feed.ifPresent(ChangeFeed.Subscription::close);
    feed = Optional.empty();
  }
}
