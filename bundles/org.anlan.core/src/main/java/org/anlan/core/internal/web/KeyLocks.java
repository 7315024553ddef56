package org.anlan.core.internal.web;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One lock a key, there only while somebody uses it. Any thread. */
final class KeyLocks {
  private final ConcurrentHashMap<String, Slot> slots = new ConcurrentHashMap<>();

  private static final class Slot {
    private final ReentrantLock lock = new ReentrantLock();
    private int users;
  }

  /** Does the work while nobody else does any with this key. */
  <T> T within(String key, Supplier<T> work) {
    Slot slot =
        slots.compute(
            key,
            (k, known) -> {
              Slot used = known == null ? new Slot() : known;
              used.users++;
              return used;
            });
    slot.lock.lock();
    try {
      return work.get();
    } finally {
      slot.lock.unlock();
      slots.compute(key, (k, used) -> --used.users == 0 ? null : used);
    }
  }

  int size() {
    return slots.size();
  }
}
