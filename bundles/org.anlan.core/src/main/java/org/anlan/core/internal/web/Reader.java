package org.anlan.core.internal.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.anlan.api.AnlanException;
import org.anlan.api.changes.Change;
import org.anlan.api.changes.ChangeBatch;
import org.anlan.core.internal.access.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One who reads the feed as a stream: a place, and a line that is written to only when it takes
 * what is written. What hasn't been sent stays in the feed, so a slow reader costs nothing but its
 * place; one whose line takes nothing for a minute is let go.
 */
final class Reader {
  private static final Logger LOG = LoggerFactory.getLogger(Reader.class);
  private static final byte[] BEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);
  private static final int BATCH = 64;
  private static final int STUCK_BEATS = 5;

  private final Readers all;
  private final Line line;
  private final AtomicInteger wanted = new AtomicInteger();
  private final AtomicBoolean open = new AtomicBoolean(true);
  private volatile Sessions.Known session;
  private volatile boolean beatDue;
  private final AtomicInteger beatsUnsent = new AtomicInteger();
  private long place;

  /** A line that is never waited for. */
  interface Line {
    /** Whether it takes something now; if not, the reader is enqueued once it does. */
    boolean isReady();

    /** Sends; only when ready. */
    void send(byte[] bytes) throws IOException;

    /** Ends it. */
    void close();
  }

  Reader(Readers all, Sessions.Known session, long place, Line line) {
    this.all = all;
    this.session = session;
    this.place = place;
    this.line = line;
  }

  boolean isOpen() {
    return open.get();
  }

  /** There may be something to send. */
  void enqueue() {
    if (open.get() && wanted.getAndIncrement() == 0) {
      all.run(this::pump);
    }
  }

  /** It is time to show that the line lives, and to look whether the session does. */
  void beat() {
    Optional<Sessions.Known> now = stillSignedIn();
    if (now.isEmpty() || beatsUnsent.incrementAndGet() > STUCK_BEATS) {
      close();
      return;
    }
    session = now.get();
    beatDue = true;
    enqueue();
  }

  void close() {
    if (open.compareAndSet(true, false)) {
      all.remove(this);
      line.close();
    }
  }

  private Optional<Sessions.Known> stillSignedIn() {
    try {
      return all.sessions().still(session);
    } catch (RuntimeException e) {
      LOG.debug("Whether a session goes on could not be read", e);
      return Optional.of(session);
    }
  }

  /** Runs once at a time; what is wanted meanwhile lets it run again. */
  private void pump() {
    int seen = wanted.get();
    boolean more = false;
    try {
      more = sendSome();
    } catch (IOException e) {
      close();
    } catch (AnlanException e) {
      LOG.debug("A reader is sent away: {}", e.getMessage());
      close();
    } catch (RuntimeException e) {
      LOG.warn("A stream failed and is ended", e);
      close();
    }
    if (more || !wanted.compareAndSet(seen, 0)) {
      all.run(this::pump);
    }
  }

  /** Sends one batch, lest a far-behind reader keep the thread; says whether to go on. */
  private boolean sendSome() throws IOException {
    if (!open.get() || !line.isReady()) {
      return false;
    }
    ChangeBatch batch = all.after(session.caller(), place, BATCH);
    boolean moved = batch.seq() > place;
    if (!batch.items().isEmpty()) {
      line.send(frames(batch));
      sent();
    } else if (beatDue) {
      line.send(BEAT);
      sent();
    }
    place = batch.seq();
    return moved || batch.more();
  }

  private void sent() {
    beatDue = false;
    beatsUnsent.set(0);
  }

  private byte[] frames(ChangeBatch batch) {
    if (batch.items().size() == 1) {
      return all.frame(batch.items().get(0));
    }
    ByteArrayOutputStream frames = new ByteArrayOutputStream();
    for (Change change : batch.items()) {
      frames.writeBytes(all.frame(change));
    }
    return frames.toByteArray();
  }
}
