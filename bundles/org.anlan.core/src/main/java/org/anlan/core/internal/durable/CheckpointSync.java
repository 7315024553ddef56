package org.anlan.core.internal.durable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forces H2's file by {@code CHECKPOINT SYNC}, on a connection that it keeps to itself: as long as
 * that connection lives, the database it forces is the one that was committed to.
 */
public final class CheckpointSync implements Sync {
  private static final Logger LOG = LoggerFactory.getLogger(CheckpointSync.class);
  private final DataSource database;
  private Connection connection;
  private PreparedStatement checkpoint;

  /** Forces this database's file. */
  public CheckpointSync(DataSource database) {
    this.database = database;
  }

  @Override
  public void force() throws SQLException {
    if (connection == null) {
      connection = database.getConnection();
      checkpoint = connection.prepareStatement("CHECKPOINT SYNC");
    }
    checkpoint.execute();
  }

  @Override
  public void close() {
    try (Connection c = connection;
        PreparedStatement s = checkpoint) {
      connection = null;
      checkpoint = null;
    } catch (SQLException e) {
      LOG.debug("closing what was broken already", e);
    }
  }
}
