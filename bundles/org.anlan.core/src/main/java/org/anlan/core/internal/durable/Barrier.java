package org.anlan.core.internal.durable;

import org.anlan.api.Unavailable;

/**
 * Stands between a commit and its acknowledgement.
 *
 * <p>A database that was lost and reopened may lack what was committed but not yet forced. So
 * whoever commits notes the {@link #epoch} before it begins, and waits in that epoch.
 */
public interface Barrier {
  /** How often the database was lost since the start. */
  long epoch();

  /**
   * Waits until all that was committed before this call survives power loss.
   *
   * @param epoch as it was before the transaction began
   * @throws Unavailable if that can't be said any more
   */
  void await(long epoch);

  /** Something failed as if the database were lost: looks into it soon; waits for nothing. */
  void suspect(Throwable failure);

  /** How often the disk was forced so far. */
  long syncs();

  /** The barrier of a database whose commits are durable as they return. */
  Barrier NONE =
      new Barrier() {
        @Override
        public long epoch() {
          return 0;
        }

        @Override
        public void await(long epoch) {
          // A commit that returned is on disk.
        }

        @Override
        public void suspect(Throwable failure) {
          // The pool finds out by itself.
        }

        @Override
        public long syncs() {
          return 0;
        }
      };
}
