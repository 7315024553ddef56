package org.anlan.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.anlan.core.internal.durable.DatabaseBarrier;
import org.h2.jdbcx.JdbcConnectionPool;

/** The rows a log entry costs, written by bare JDBC with the suite's own barrier. */
final class BareJdbc {
  private static final String LOG = "insert into log_entry values (?, ?, ?, ?, ?)";
  private static final String CHANGE = "insert into change_row (id, data) values (?, ?)";

  private BareJdbc() {}

  static Load.Result posts(Path folder, int threads, Duration time) throws Exception {
    JdbcConnectionPool pool =
        JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("bare"), "sa", "sa");
    pool.setMaxConnections(threads + 2);
    try (Connection c = pool.getConnection()) {
      c.createStatement()
          .execute(
              "create table log_entry (id varchar(36) primary key, number bigint, text varchar(20000),"
                  + " previous varchar(64), hash varchar(64))");
      c.createStatement()
          .execute(
              "create table change_row (seq bigint auto_increment primary key, id varchar(36), data"
                  + " varchar(100000))");
    }
    try (DatabaseBarrier barrier = new DatabaseBarrier(pool)) {
      return Load.run(threads, time, i -> () -> write(pool, barrier));
    } finally {
      pool.dispose();
    }
  }

  private static void write(JdbcConnectionPool pool, DatabaseBarrier barrier) throws SQLException {
    long epoch = barrier.epoch();
    String id = UUID.randomUUID().toString();
    try (Connection c = pool.getConnection()) {
      c.setAutoCommit(false);
      try (PreparedStatement log = c.prepareStatement(LOG);
          PreparedStatement change = c.prepareStatement(CHANGE)) {
        log.setString(1, id);
        log.setLong(2, 1);
        log.setString(3, Bench.TEXT);
        log.setString(4, "0".repeat(64));
        log.setString(5, "f".repeat(64));
        log.executeUpdate();
        change.setString(1, id);
        change.setString(2, "x".repeat(600));
        change.executeUpdate();
      }
      c.commit();
      c.setAutoCommit(true);
    }
    barrier.await(epoch);
  }
}
