package org.anlan.testbase.power;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.anlan.core.internal.database.Sql;
import org.anlan.testbase.TestBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after the power was cut, whenever that is. */
class PowerCutTest {
  private static final int WRITERS = 8;
  private static final int CUTS = Integer.getInteger("anlan.cuts", 10);
  private static final long SEED = Long.getLong("anlan.seed", System.nanoTime());
  private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicLong next = new AtomicLong();
  private final AtomicBoolean on = new AtomicBoolean(true);

  @TempDir Path folder;

  @AfterEach
  void forget() {
    ForgetfulDisk.clear();
  }

  @Test
  void noAcknowledgedWriteIsMissingAfterAnyOfManyCuts() throws Exception {
    ForgetfulDisk.register();
    Random random = new Random(SEED);
    List<Set<Long>> promises = new ArrayList<>();
    Path disk = Files.createDirectory(folder.resolve("disk"));
    try (TestBase base = TestBase.openAt("jdbc:h2:forgetful:" + disk.resolve("db"))) {
      Sql.update(base.dataSource(), "create table noted (id bigint primary key, pad varchar(300))");
      base.tx().write(() -> null);
      List<Thread> writers = writers(base);
      for (int i = 0; i < CUTS; i++) {
        LockSupport.parkNanos(random.nextInt(100_000_000));
        Path image = Files.createDirectory(folder.resolve("cut" + i));
        Random torn = i % 2 == 0 ? null : random;
        ForgetfulDisk.cut(disk, image, torn, () -> promises.add(new HashSet<>(acknowledged)));
      }
      on.set(false);
      for (Thread writer : writers) {
        writer.join();
      }
    }
    check(promises);
  }

  /** Without the barrier the same disk does lose what was committed: the test can fail. */
  @Test
  void theDiskReallyForgetsWhatWasNotForced() throws Exception {
    ForgetfulDisk.register();
    Path disk = Files.createDirectory(folder.resolve("bare"));
    Path image = Files.createDirectory(folder.resolve("bare-cut"));
    String url = "jdbc:h2:forgetful:" + disk.resolve("db");
    try (Connection c = DriverManager.getConnection(url, "sa", "sa")) {
      c.createStatement().execute("create table noted (id bigint primary key, pad varchar(300))");
      c.createStatement().execute("checkpoint sync");
      for (int i = 0; i < 100; i++) {
        c.createStatement().execute("insert into noted values (" + i + ", '')");
      }
      ForgetfulDisk.cut(disk, image, null, () -> {});
    }
    assertThat(rows(image)).doesNotContain(99L);
  }

  private void check(List<Set<Long>> promises) throws SQLException {
    assertThat(promises.get(CUTS - 1)).as("something was written").hasSizeGreaterThan(CUTS);
    for (int i = 0; i < CUTS; i++) {
      assertThat(rows(folder.resolve("cut" + i)))
          .as("cut %d of seed %d", i, SEED)
          .containsAll(promises.get(i));
    }
  }

  private List<Thread> writers(TestBase base) {
    List<Thread> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      Thread writer = new Thread(() -> write(base));
      writer.start();
      writers.add(writer);
    }
    return writers;
  }

  private void write(TestBase base) {
    while (on.get()) {
      long id = next.getAndIncrement();
      base.tx()
          .write(
              () ->
                  Sql.update(
                      base.dataSource(), "insert into noted values (?, ?)", id, "x".repeat(200)));
      acknowledged.add(id);
    }
  }

  private static Set<Long> rows(Path image) throws SQLException {
    Set<Long> ids = new HashSet<>();
    String url = "jdbc:h2:file:" + image.resolve("db");
    try (Connection c = DriverManager.getConnection(url, "sa", "sa");
        ResultSet rows = c.createStatement().executeQuery("select id from noted")) {
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
    }
    return ids;
  }
}
