package org.anlan.console.core.outbox;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.anlan.api.Unauthenticated;
import org.anlan.api.Unavailable;
import org.anlan.api.log.NewLogEntry;
import org.anlan.api.tasks.TaskDraft;
import org.anlan.console.core.line.Line;
import org.anlan.console.core.line.LineListener;
import org.anlan.console.core.line.LineState;

/**
 * Takes what people write and gets it to the server whenever the line allows. Sending happens on a
 * thread of its own; listeners are called on that.
 */
public final class Dispatch implements LineListener, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Dispatch.class.getName());

  private final ExecutorService work =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "anlan-outbox");
            thread.setDaemon(true);
            return thread;
          });
  private final ExecutorService keeper =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "anlan-keeper");
            thread.setDaemon(true);
            return thread;
          });
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final Outbox outbox;
  private final Sender sender;
  private final Line line;

  /** From this outbox, by this sender, when this line is up. */
  public Dispatch(Outbox outbox, Sender sender, Line line) {
    this.outbox = outbox;
    this.sender = sender;
    this.line = line;
  }

  /** Begins to send. */
  public void begin() {
    line.addListener(this);
    send();
  }

  /**
   * Takes an entry; it is on disk when this returns. Not for a UI thread: it waits for the disk.
   *
   * @throws UncheckedIOException if it can't be kept
   */
  public void write(NewLogEntry entry, Optional<TaskDraft> task) {
    outbox.add(entry, task, line.state() != LineState.UP);
    tell();
    send();
  }

  /**
   * Takes an entry behind all that were given before, from whatever thread, without waiting.
   *
   * @return done when it is on disk; failed with an {@link UncheckedIOException} if it can't be
   *     kept
   */
  public CompletableFuture<Void> take(NewLogEntry entry, Optional<TaskDraft> task) {
    return CompletableFuture.runAsync(() -> write(entry, task), keeper);
  }

  /** What waits. */
  public Outbox outbox() {
    return outbox;
  }

  /** Tells whenever what waits has changed. */
  public void addListener(Runnable listener) {
    listeners.add(listener);
  }

  /** No longer. */
  public void removeListener(Runnable listener) {
    listeners.remove(listener);
  }

  @Override
  public void stateChanged(LineState state) {
    send();
  }

  @Override
  public void reload() {
    send();
  }

  @Override
  public void close() {
    keeper.shutdown();
    work.shutdown();
  }

  private void send() {
    if (!work.isShutdown()) {
      work.execute(this::sendNow);
    }
  }

  private void sendNow() {
    if (line.state() != LineState.UP || outbox.next().isEmpty()) {
      return;
    }
    try {
      sender.sendAll();
    } catch (Unavailable | Unauthenticated e) {
      line.doubt();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "sending failed", e);
    }
    tell();
  }

  private void tell() {
    listeners.forEach(Runnable::run);
  }
}
