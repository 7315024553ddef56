package org.anlan.core.internal.durable;

import java.sql.SQLException;

/** Forces all that is committed to the disk; one thread only. */
public interface Sync extends AutoCloseable {
  /**
   * Returns when everything committed before survives power loss. After a failure it must be
   * {@linkplain #close closed} before it is tried again, and begins anew.
   */
  void force() throws SQLException;

  @Override
  void close();
}
