package org.anlan.core.internal.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The databases Anlan runs on, and the little in which they differ. */
public enum Engine {
  /** In the same process, in one file. */
  H2 {
    @Override
    public void beginSnapshot(Connection connection) throws SQLException {
      connection.setTransactionIsolation(H2_SNAPSHOT);
    }

    @Override
    public void endSnapshot(Connection connection) throws SQLException {
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    }
  },
  /** A server of its own, durable as soon as a commit returns. */
  POSTGRESQL {
    @Override
    public void beginSnapshot(Connection connection) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute("set transaction isolation level repeatable read read only");
      }
    }

    @Override
    public void endSnapshot(Connection connection) {
      // The level was this transaction's only.
    }
  };

  /** {@code org.h2.engine.Constants.TRANSACTION_SNAPSHOT}. */
  private static final int H2_SNAPSHOT = 6;

  /**
   * Makes all that this connection reads from now on one consistent state; first in a transaction.
   */
  public abstract void beginSnapshot(Connection connection) throws SQLException;

  /** Ends the snapshot, before the transaction does. */
  public abstract void endSnapshot(Connection connection) throws SQLException;

  /** The engine behind a data source. */
  public static Engine of(DataSource database) {
    String product = Sql.with(database, c -> c.getMetaData().getDatabaseProductName());
    return switch (product) {
      case "H2" -> H2;
      case "PostgreSQL" -> POSTGRESQL;
      default -> throw new IllegalStateException("Anlan doesn't run on " + product);
    };
  }
}
