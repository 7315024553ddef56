package org.anlan.console.internal.frame;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.anlan.console.internal.widgets.WaitStrip;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/**
 * Something done off the UI thread that a window waits for: it says so when it takes a moment, and
 * offers to stop when it takes longer.
 */
final class Work {
  /** From how long on it is said that something is waited for. */
  static final int SAY_MS = 300;

  /** From how long on it can be stopped. */
  static final int OFFER_MS = 3000;

  private final AtomicBoolean stopped = new AtomicBoolean();
  private final Control owner;
  private Optional<Future<?>> running = Optional.empty();
  private Optional<WaitStrip> strip = Optional.empty();
  private boolean over;

  /** For this control; nobody waits for it if there is none. */
  Work(Control owner) {
    this.owner = owner;
  }

  /** Begins it, from any thread. */
  void begin(ExecutorService io, Display display, Runnable task) {
    try {
      Future<?> future = io.submit(task);
      if (owner != null && Display.getCurrent() == display) {
        running = Optional.of(future);
        display.timerExec(SAY_MS, this::say);
        display.timerExec(OFFER_MS, this::offer);
      }
    } catch (RejectedExecutionException e) {
      // the console is closing: there is nobody left to show it to
    }
  }

  /** Whether a person doesn't want to wait any longer. */
  boolean isStopped() {
    return stopped.get();
  }

  /** It is done, one way or another; on the UI thread. */
  void end() {
    over = true;
    strip.ifPresent(s -> s.end(this));
  }

  private void say() {
    if (!over && !owner.isDisposed()) {
      strip = WaitStrip.of(owner);
      strip.ifPresent(s -> s.begin(this));
    }
  }

  private void offer() {
    if (!over) {
      strip.ifPresent(s -> s.offer(this, this::stop));
    }
  }

  private void stop() {
    stopped.set(true);
    running.ifPresent(future -> future.cancel(true));
  }
}
