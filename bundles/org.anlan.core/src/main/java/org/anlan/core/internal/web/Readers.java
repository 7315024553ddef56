package org.anlan.core.internal.web;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.anlan.api.access.AccessService;
import org.anlan.api.access.Caller;
import org.anlan.api.changes.Change;
import org.anlan.api.changes.ChangeBatch;
import org.anlan.api.changes.ChangeFeed;
import org.anlan.core.internal.access.Calls;
import org.anlan.core.internal.access.Sessions;
import org.anlan.json.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Everybody who reads the feed as a stream. One subscription wakes them all, a change is written as
 * JSON once for all of them, and two threads that never wait for a socket serve them. Any thread.
 */
@Component(service = Readers.class)
public final class Readers {
  /** A silent line is spoken on this often, so that both ends notice when it is gone. */
  static final long BEAT_SECONDS = 12;

  private static final int THREADS = 2;
  private static final int FRAMES = 4096;

  private final ChangeFeed feed;
  private final AccessService access;
  private final Sessions sessions;
  private final Set<Reader> readers = ConcurrentHashMap.newKeySet();
  private final AtomicReferenceArray<Frame> frames = new AtomicReferenceArray<>(FRAMES);
  private final ScheduledExecutorService pumps;
  private final ChangeFeed.Subscription subscription;

  private record Frame(long seq, byte[] bytes) {}

  /** Readers of this feed. */
  @Activate
  public Readers(
      @Reference ChangeFeed feed, @Reference AccessService access, @Reference Sessions sessions) {
    this.feed = feed;
    this.access = access;
    this.sessions = sessions;
    this.pumps =
        Executors.newScheduledThreadPool(
            THREADS,
            work -> {
              Thread thread = new Thread(work, "anlan-stream");
              thread.setDaemon(true);
              return thread;
            });
    this.subscription = Calls.as(Caller.SYSTEM, () -> feed.follow(feed.head(), change -> wake()));
    var unused =
        pumps.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
  }

  /** Ends every stream; their readers come back by themselves. */
  @Deactivate
  public void stop() {
    subscription.close();
    readers.forEach(Reader::close);
    pumps.shutdownNow();
  }

  void add(Reader reader) {
    readers.add(reader);
    reader.enqueue();
  }

  void remove(Reader reader) {
    readers.remove(reader);
  }

  int size() {
    return readers.size();
  }

  void run(Runnable work) {
    if (!pumps.isShutdown()) {
      pumps.execute(work);
    }
  }

  /** What comes after a place for this caller. */
  ChangeBatch after(Caller caller, long place, int limit) {
    return access.as(caller, () -> feed.since(place, limit));
  }

  long head() {
    return feed.head();
  }

  Sessions sessions() {
    return sessions;
  }

  /** A change as an event of the stream. */
  byte[] frame(Change change) {
    int slot = (int) (change.seq() % FRAMES);
    Frame known = frames.get(slot);
    if (known != null && known.seq() == change.seq()) {
      return known.bytes();
    }
    String head = "id: " + change.seq() + "\nevent: " + change.kind() + "\ndata: ";
    byte[] start = head.getBytes(StandardCharsets.UTF_8);
    byte[] data = Json.write(change);
    byte[] bytes = new byte[start.length + data.length + 2];
    System.arraycopy(start, 0, bytes, 0, start.length);
    System.arraycopy(data, 0, bytes, start.length, data.length);
    bytes[bytes.length - 2] = '\n';
    bytes[bytes.length - 1] = '\n';
    frames.set(slot, new Frame(change.seq(), bytes));
    return bytes;
  }

  private void wake() {
    readers.forEach(Reader::enqueue);
  }

  private void beat() {
    readers.forEach(Reader::beat);
  }
}
