package org.anlan.testbase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.anlan.api.Conflict;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.access.AuditEntry;
import org.anlan.api.access.AuditFilter;
import org.anlan.api.access.AuditService;
import org.anlan.core.internal.backup.Backup;
import org.anlan.core.internal.database.CoreSchema;
import org.anlan.core.internal.database.Sql;
import org.anlan.core.internal.durable.DatabaseBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  @TempDir Path folder;

  @Test
  void whatWasAcknowledgedBeforeIsInABackupTakenWhileOthersWrite() throws Exception {
    Path zip = folder.resolve("backup.zip");
    int before;
    try (TestBase base = TestBase.openFile(folder.resolve("db"));
        DatabaseBarrier barrier = new DatabaseBarrier(base.dataSource())) {
      Sql.update(base.dataSource(), "create table noted (id int primary key)");
      AtomicInteger next = new AtomicInteger();
      AtomicInteger acknowledged = new AtomicInteger();
      AtomicBoolean on = new AtomicBoolean(true);
      Thread writer =
          new Thread(
              () -> {
                while (on.get()) {
                  int id = next.getAndIncrement();
                  base.tx()
                      .write(
                          () -> Sql.update(base.dataSource(), "insert into noted values (?)", id));
                  acknowledged.incrementAndGet();
                }
              });
      writer.start();
      while (acknowledged.get() < 50) {
        Thread.onSpinWait();
      }
      before = acknowledged.get();
      Backup backup =
          new Backup(
              base.dataSource(),
              new CoreSchema(base.dataSource()),
              barrier,
              base.access(),
              new NoAudit());
      backup.to(zip);
      on.set(false);
      writer.join();
      assertThatThrownBy(() -> backup.to(zip)).isInstanceOf(Conflict.class);
    }
    assertThat(restored(zip)).startsWith(numbers(before));
  }

  private List<Integer> restored(Path zip) throws Exception {
    Path there = Files.createDirectory(folder.resolve("restored"));
    try (InputStream in = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(in)) {
      for (ZipEntry e = entries.getNextEntry(); e != null; e = entries.getNextEntry()) {
        Files.copy(entries, there.resolve(e.getName()));
      }
    }
    return rows(there.resolve("db"));
  }

  private static List<Integer> rows(Path database) throws SQLException {
    List<Integer> ids = new ArrayList<>();
    try (Connection c = DriverManager.getConnection("jdbc:h2:file:" + database, "sa", "sa");
        ResultSet rows = c.createStatement().executeQuery("select id from noted order by id")) {
      while (rows.next()) {
        ids.add(rows.getInt(1));
      }
    }
    return ids;
  }

  private static Integer[] numbers(int count) {
    return java.util.stream.IntStream.range(0, count).boxed().toArray(Integer[]::new);
  }

  private static final class NoAudit implements AuditService {
    @Override
    public void record(String action, String target, String detail) {
      assertThat(action).isEqualTo("backup.written");
    }

    @Override
    public Page<AuditEntry> list(AuditFilter filter, Paging paging) {
      throw new AssertionError("not asked for");
    }
  }
}
