package org.anlan.core.internal.durable;

import java.sql.SQLException;

/** Forces all that is committed to the disk; one thread only. */
public interface Sync extends AutoCloseable {
  /**
   * Returns when everything committed before survives power loss. After a failure it must be
   * {@linkplain #giveUp given up} before it is tried again, and begins anew.
   */
  void force() throws SQLException;

  /** Whether it is worth trying to open anew what was given up. */
  boolean mayReopen();

  /** Whether this failure says that what is held is no more what others would get. */
  boolean isStray(Throwable failure);

  /** Closes what is held, for all; it must be given up next. */
  void shutDown();

  /**
   * Gives up what is held, without touching it, and all connections to it. It can be read, but not
   * written, until it is forced again.
   */
  void giveUp();

  @Override
  void close();
}
