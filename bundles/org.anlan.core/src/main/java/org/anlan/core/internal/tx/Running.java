package org.anlan.core.internal.tx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.anlan.core.internal.feed.PendingChange;

/** What one transaction has gathered so far; belongs to its thread. */
final class Running {
  private final boolean reading;
  private final long epoch;
  private final List<Runnable> beforeCommit = new ArrayList<>();
  private final List<Runnable> atCommit = new ArrayList<>();
  private final List<Runnable> finishing = new ArrayList<>();
  private final List<Runnable> afterCommit = new ArrayList<>();
  private final List<PendingChange> changes = new ArrayList<>();
  private final Map<Object, Object> attached = new HashMap<>();
  private Throwable failure;

  private Running(boolean reading, long epoch) {
    this.reading = reading;
    this.epoch = epoch;
  }

  static Running read() {
    return new Running(true, 0);
  }

  static Running write(long epoch) {
    return new Running(false, epoch);
  }

  boolean isReading() {
    return reading;
  }

  long epoch() {
    return epoch;
  }

  List<PendingChange> changes() {
    return changes;
  }

  <T> T attached(Object key, Class<T> type, Supplier<T> make) {
    Object found = attached.get(key);
    if (found == null) {
      found = make.get();
      attached.put(key, found);
    }
    return type.cast(found);
  }

  void beforeCommit(Runnable step) {
    beforeCommit.add(step);
  }

  void atCommit(Runnable step) {
    atCommit.add(step);
  }

  void finishing(Runnable step) {
    finishing.add(step);
  }

  void afterCommit(Runnable step) {
    afterCommit.add(step);
  }

  /** The first failure is the one that counts, even if somebody catches it on the way. */
  void fail(Throwable cause) {
    if (failure == null) {
      failure = cause;
    }
  }

  Throwable failure() {
    return failure;
  }

  /** Whether anything of it has a place among all commits. */
  boolean isOrdered() {
    return !atCommit.isEmpty() || !changes.isEmpty() || !finishing.isEmpty();
  }

  void runBeforeCommit() {
    runAll(beforeCommit);
  }

  void runAtCommit() {
    runAll(atCommit);
  }

  void runFinishing() {
    runAll(finishing);
  }

  List<Runnable> afterCommit() {
    return afterCommit;
  }

  /** By index: a step may register further ones. */
  private static void runAll(List<Runnable> steps) {
    for (int i = 0; i < steps.size(); i++) {
      steps.get(i).run();
    }
  }
}
