package org.anlan.core.internal.durable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.anlan.core.internal.database.Fence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forces H2's file by {@code CHECKPOINT SYNC}, on a connection that it keeps to itself: as long as
 * that connection lives, the database it forces is the one that was committed to.
 */
public final class CheckpointSync implements Sync {
  private static final Logger LOG = LoggerFactory.getLogger(CheckpointSync.class);
  private static final int ALREADY_OPEN = 90020;
  private final DataSource database;
  private final Fence fence;
  private final BooleanSupplier room;
  private Connection connection;
  private PreparedStatement checkpoint;

  /** Forces this database's file, for which there is room; the fence is of its connections. */
  public CheckpointSync(DataSource database, Fence fence, BooleanSupplier room) {
    this.database = database;
    this.fence = fence;
    this.room = room;
  }

  @Override
  public void force() throws SQLException {
    if (connection == null) {
      fence.readOnly(false);
      connection = database.getConnection();
      requireWritable();
      checkpoint = connection.prepareStatement("CHECKPOINT SYNC");
    }
    checkpoint.execute();
  }

  /** Whoever opens H2's database while it is open gets it as it is: perhaps for reading only. */
  private void requireWritable() throws SQLException {
    if (connection.isReadOnly()) {
      shutDown();
      fence.cut();
      close();
      connection = database.getConnection();
    }
    if (connection.isReadOnly()) {
      throw new SQLException("a late reader has opened it for reading only", "08003");
    }
  }

  @Override
  public boolean mayReopen() {
    return room.getAsBoolean();
  }

  /**
   * A session of a closed database that was busy when that was given up may still take its name out
   * of H2's register. The new one lives on then in the connections there are, but further ones find
   * its file locked.
   */
  @Override
  public boolean isStray(Throwable failure) {
    int depth = 0;
    for (Throwable t = failure; t != null && depth < 20; t = t.getCause(), depth++) {
      if (t instanceof SQLException sql && sql.getErrorCode() == ALREADY_OPEN) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void shutDown() {
    try (Statement shutdown = connection.createStatement()) {
      shutdown.execute("SHUTDOWN IMMEDIATELY");
    } catch (SQLException e) {
      LOG.debug("it is closed, as it should be", e);
    }
  }

  @Override
  public void giveUp() {
    fence.readOnly(true);
    fence.cut();
    close();
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
