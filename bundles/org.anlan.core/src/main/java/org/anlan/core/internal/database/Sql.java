package org.anlan.core.internal.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Plain JDBC on the running transaction's connection, or on one of its own outside of one. */
public final class Sql {
  private Sql() {}

  /** Something to do with a connection. */
  public interface Work<T> {
    /** Does it. */
    T on(Connection connection) throws SQLException;
  }

  /** How a row of a result reads. */
  public interface Reader<T> {
    /** The value of the current row. */
    T read(ResultSet row) throws SQLException;
  }

  /** A failure of the database, to be translated where the transaction ends. */
  public static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A failure. */
    public Failure(SQLException cause) {
      super(cause.getMessage(), cause);
    }
  }

  /** Does something with a connection. */
  public static <T> T with(DataSource database, Work<T> work) {
    try (Connection connection = database.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw new Failure(e);
    }
  }

  /** All rows of a query. */
  public static <T> List<T> query(
      DataSource database, String sql, Reader<T> reader, Object... params) {
    return with(
        database,
        connection -> {
          try (PreparedStatement statement = prepare(connection, sql, params);
              ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
              found.add(reader.read(rows));
            }
            return found;
          }
        });
  }

  /** Inserts, updates or deletes; says how many rows. */
  public static int update(DataSource database, String sql, Object... params) {
    return with(
        database,
        connection -> {
          try (PreparedStatement statement = prepare(connection, sql, params)) {
            return statement.executeUpdate();
          }
        });
  }

  /** The same statement for many rows of parameters. */
  public static void batch(DataSource database, String sql, List<Object[]> rows) {
    with(
        database,
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] params : rows) {
              bind(statement, params);
              statement.addBatch();
            }
            return statement.executeBatch();
          }
        });
  }

  /** The instant in a column, or null. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... params)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    bind(statement, params);
    return statement;
  }

  private static void bind(PreparedStatement statement, Object... params) throws SQLException {
    for (int i = 0; i < params.length; i++) {
      statement.setObject(i + 1, plain(params[i]));
    }
  }

  private static Object plain(Object value) {
    if (value instanceof Instant instant) {
      return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
    return value instanceof UUID uuid ? uuid.toString() : value;
  }
}
