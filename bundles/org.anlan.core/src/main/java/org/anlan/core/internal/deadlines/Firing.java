package org.anlan.core.internal.deadlines;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.anlan.api.Unavailable;
import org.anlan.api.access.AccessService;
import org.anlan.api.access.Caller;
import org.anlan.api.deadlines.Deadline;
import org.anlan.api.deadlines.DeadlineListener;
import org.anlan.core.internal.tx.CoreTransactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fires one step: one transaction marks it and holds all that the listeners do, so that it is done
 * once or not at all. If a listener fails, the whole is rolled back and done again, after a few
 * tries without that listener: what the others did is never lost with it, and nothing is done
 * twice.
 */
final class Firing {
  private static final Logger LOG = LoggerFactory.getLogger(Firing.class);
  private static final int TRIES = 3;
  private final CoreTransactions tx;
  private final DeadlineTable table;
  private final AccessService access;

  Firing(CoreTransactions tx, DeadlineTable table, AccessService access) {
    this.tx = tx;
    this.table = table;
    this.access = access;
  }

  /**
   * Fires the next step of a clock.
   *
   * @throws Unavailable if nothing can be written now; it wasn't fired
   */
  void fire(Deadline deadline, List<DeadlineListener> listeners) {
    List<DeadlineListener> left = new ArrayList<>(listeners);
    AtomicReference<DeadlineListener> at = new AtomicReference<>();
    for (int tries = 1; !attempt(deadline, left, at, tries); ) {
      if (tries < TRIES) {
        tries++;
      } else {
        left.remove(at.get());
        tries = 1;
      }
    }
  }

  private boolean attempt(
      Deadline deadline,
      List<DeadlineListener> listeners,
      AtomicReference<DeadlineListener> at,
      int tries) {
    at.set(null);
    try {
      access.as(Caller.SYSTEM, () -> tx.write(() -> step(deadline, listeners, at)));
      return true;
    } catch (Unavailable e) {
      throw e;
    } catch (RuntimeException | LinkageError e) {
      if (at.get() == null && tries >= TRIES) {
        throw e;
      }
      boolean last = tries >= TRIES;
      LOG.warn(
          "{} failed at deadline {} {}{}",
          at.get(),
          deadline.topic(),
          deadline.about(),
          last ? " and is skipped" : "",
          e);
      return false;
    }
  }

  /**
   * The row is touched last, as by users who end a task and then its clock, lest they lock each
   * other.
   */
  private boolean step(
      Deadline deadline, List<DeadlineListener> listeners, AtomicReference<DeadlineListener> at) {
    boolean due =
        table.find(deadline.id()).filter(now -> now.fired() == deadline.fired()).isPresent();
    if (!due) {
      return false;
    }
    Deadline fired = fired(deadline);
    Deadline.Step step = deadline.steps().get(deadline.fired());
    for (DeadlineListener listener : listeners) {
      at.set(listener);
      listener.fired(fired, step);
      tx.requireSound();
    }
    at.set(null);
    // A listener may have ended the clock; but nobody else fires it.
    if (!table.fire(deadline) && table.find(deadline.id()).isPresent()) {
      throw new IllegalStateException("fired by somebody else meanwhile");
    }
    return true;
  }

  private static Deadline fired(Deadline d) {
    return new Deadline(
        d.id(),
        d.topic(),
        d.about(),
        d.subject(),
        d.owner(),
        d.scope(),
        d.startedAt(),
        d.dueAt(),
        d.steps(),
        d.fired() + 1);
  }
}
