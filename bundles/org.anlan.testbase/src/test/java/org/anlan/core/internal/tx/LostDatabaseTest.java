package org.anlan.core.internal.tx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.anlan.api.Id;
import org.anlan.api.Unavailable;
import org.anlan.api.changes.Change;
import org.anlan.testbase.TestBase;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** H2 closes its database when a write to the file fails; all must go on without a restart. */
@Timeout(600)
class LostDatabaseTest {
  @TempDir Path dir;
  private TestBase base;

  @BeforeAll
  static void register() {
    FilePath.register(new FullDisk());
  }

  @BeforeEach
  void open() {
    FullDisk.FULL.set(false);
    base = TestBase.openUrl("jdbc:h2:full:" + dir.resolve("lost") + ";RETENTION_TIME=2000");
  }

  @AfterEach
  void close() {
    FullDisk.FULL.set(false);
    base.close();
  }

  @Test
  void aDiskThatIsReallyFullIsSaidAndForgottenWhenThereIsRoomAgain() {
    UUID before = write();
    FullDisk.FULL.set(true);
    assertThatThrownBy(this::write)
        .isInstanceOfSatisfying(
            Unavailable.class, u -> assertThat(u.reason()).isEqualTo(Unavailable.Reason.NO_SPACE));
    assertThatThrownBy(this::write).isInstanceOf(Unavailable.class);
    FullDisk.FULL.set(false);
    UUID after = await().ignoreException(Unavailable.class).until(this::write, id -> true);
    assertThat(base.changes()).extracting(Change::id).contains(before, after);
    assertThat(base.feed().head()).isEqualTo(base.changes().size());
  }

  @Test
  void whatWasAcknowledgedCanBeReadWhileTheDiskIsFull() {
    UUID before = write();
    FullDisk.FULL.set(true);
    assertThatThrownBy(this::write).isInstanceOf(Unavailable.class);
    base.diskFull(true);
    for (int i = 0; i < 200; i++) {
      assertThat(base.changes()).extracting(Change::id).containsExactly(before);
      assertThatThrownBy(this::write)
          .isInstanceOfSatisfying(
              Unavailable.class,
              u -> assertThat(u.reason()).isEqualTo(Unavailable.Reason.NO_SPACE));
    }
    FullDisk.FULL.set(false);
    base.diskFull(false);
    UUID after = await().ignoreException(Unavailable.class).until(this::write, id -> true);
    assertThat(base.changes()).extracting(Change::id).containsExactly(before, after);
  }

  @Test
  void nothingThatWasAcknowledgedIsEverLost() throws Exception {
    Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    Set<UUID> seen = ConcurrentHashMap.newKeySet();
    AtomicInteger refused = new AtomicInteger();
    AtomicBoolean stop = new AtomicBoolean();
    AtomicReference<Throwable> unexpected = new AtomicReference<>();
    base.feed().follow(0, change -> seen.add(change.id()));
    ExecutorService pool = Executors.newFixedThreadPool(8);
    for (int i = 0; i < 8; i++) {
      pool.execute(
          () -> {
            while (!stop.get()) {
              try {
                acknowledged.add(write());
              } catch (Unavailable e) {
                refused.incrementAndGet();
              } catch (RuntimeException e) {
                unexpected.set(e);
                stop.set(true);
              }
            }
          });
    }
    for (int round = 0; round < 4; round++) {
      int had = acknowledged.size();
      await().until(() -> stop.get() || acknowledged.size() > had + 50);
      int before = refused.get();
      FullDisk.FULL.set(true);
      await().until(() -> stop.get() || refused.get() > before + 50);
      FullDisk.FULL.set(false);
    }
    int had = acknowledged.size();
    await().until(() -> stop.get() || acknowledged.size() > had + 50);
    stop.set(true);
    if (unexpected.get() != null) {
      throw new AssertionError(unexpected.get());
    }
    pool.shutdown();
    assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

    requireManyConnections();
    Set<UUID> kept = all();
    assertThat(kept).containsAll(acknowledged);
    await().until(() -> seen.containsAll(acknowledged));
    assertThat(kept).as("no one was shown what is not there").containsAll(seen);
    base.close();
    open();
    assertThat(all()).containsAll(acknowledged).containsAll(seen);
  }

  /** H2 has one database open, not an old and a new one that lock each other out. */
  private void requireManyConnections() throws SQLException {
    List<Connection> connections = new ArrayList<>();
    try {
      for (int i = 0; i < 30; i++) {
        connections.add(base.dataSource().getConnection());
      }
    } finally {
      for (Connection connection : connections) {
        connection.close();
      }
    }
  }

  private Set<UUID> all() {
    return LongStream.iterate(0, place -> place < base.feed().head(), place -> place + 1_000)
        .boxed()
        .flatMap(place -> base.changesSince(place).stream())
        .map(Change::id)
        .collect(Collectors.toSet());
  }

  private UUID write() {
    UUID id = UUID.randomUUID();
    Id typed = () -> id;
    return base.tx()
        .write(
            () -> {
              base.recorder().removed("x.removed", "xs", typed, Optional.empty());
              return id;
            });
  }

  /** Patient: the machine that builds may be busy. */
  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofSeconds(60));
  }
}
