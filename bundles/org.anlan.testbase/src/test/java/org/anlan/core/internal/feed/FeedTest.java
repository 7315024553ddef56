package org.anlan.core.internal.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.anlan.api.Entity;
import org.anlan.api.Gone;
import org.anlan.api.Id;
import org.anlan.api.Invalid;
import org.anlan.api.Stamp;
import org.anlan.api.Unauthenticated;
import org.anlan.api.access.Caller;
import org.anlan.api.changes.Change;
import org.anlan.api.changes.ChangeBatch;
import org.anlan.api.changes.ChangeFeed.Subscription;
import org.anlan.api.roster.UnitId;
import org.anlan.core.internal.tx.CoreTransactions;
import org.anlan.testbase.TestBase;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class FeedTest {
  private static final UnitId OURS = new UnitId(UUID.randomUUID());
  private static final UnitId THEIRS = new UnitId(UUID.randomUUID());
  private TestBase base;

  record ThingId(UUID value) implements Id {}

  record Thing(ThingId id, Stamp stamp) implements Entity<ThingId> {}

  @BeforeEach
  void open() {
    base = TestBase.open();
  }

  @AfterEach
  void close() {
    base.close();
  }

  @Test
  void aFollowerGetsWhatItMissedAndWhatComesInOrderAndOnce() {
    record(5);
    List<Long> seen = new CopyOnWriteArrayList<>();
    try (Subscription subscription = base.feed().follow(2, change -> seen.add(change.seq()))) {
      await().until(() -> seen.size() == 3);
      record(400);
      await().until(() -> seen.size() == 403);
      assertThat(subscription.isOpen()).isTrue();
    }
    assertThat(seen).isEqualTo(LongStream.rangeClosed(3, 405).boxed().toList());
    record(1);
    assertThat(base.feed().head()).isEqualTo(406);
    assertThat(seen).hasSize(403);
  }

  @Test
  void oneThatHangsDelaysNobodyAndLosesNothing() throws Exception {
    CountDownLatch released = new CountDownLatch(1);
    AtomicInteger hanging = new AtomicInteger();
    List<List<Long>> slow = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      List<Long> mine = new CopyOnWriteArrayList<>();
      slow.add(mine);
      base.feed()
          .follow(
              0,
              change -> {
                if (change.seq() == 1) {
                  hanging.incrementAndGet();
                  awaitLatch(released);
                }
                mine.add(change.seq());
              });
    }
    record(1);
    await().until(() -> hanging.get() == 20);
    List<Long> quick = new CopyOnWriteArrayList<>();
    base.feed().follow(0, change -> quick.add(change.seq()));
    record(99);
    await().until(() -> quick.size() == 100);
    assertThat(slow).allMatch(List::isEmpty);
    released.countDown();
    List<Long> all = LongStream.rangeClosed(1, 100).boxed().toList();
    await().until(() -> slow.stream().allMatch(s -> s.size() == 100));
    assertThat(slow).allMatch(all::equals);
  }

  @Test
  void oneThatThrowsIsEndedAndTheOthersGoOn() {
    List<Long> seen = new CopyOnWriteArrayList<>();
    Subscription bad =
        base.feed()
            .follow(
                0,
                change -> {
                  throw new IllegalStateException("connection lost");
                });
    base.feed().follow(0, change -> seen.add(change.seq()));
    record(3);
    await().until(() -> seen.size() == 3);
    await().until(() -> !bad.isOpen());
  }

  @Test
  void aThousandThatDropAtOnceStallNothing() {
    AtomicInteger reached = new AtomicInteger();
    List<Subscription> crowd = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      crowd.add(
          base.feed()
              .follow(
                  0,
                  change -> {
                    reached.incrementAndGet();
                    if (change.seq() == 2) {
                      throw new IllegalStateException("gone");
                    }
                  }));
    }
    record(1);
    await().until(() -> reached.get() == 1_000);
    List<Long> stays = new CopyOnWriteArrayList<>();
    base.feed().follow(0, change -> stays.add(change.seq()));
    long before = System.nanoTime();
    record(100);
    Duration took = Duration.ofNanos(System.nanoTime() - before);
    await().until(() -> stays.size() == 101);
    await().until(() -> crowd.stream().noneMatch(Subscription::isOpen));
    assertThat(((Feed) base.feed()).followers()).isEqualTo(1);
    assertThat(took).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void eachSeesWhatItMayRead() {
    recordIn("tasks", Optional.empty());
    recordIn("tasks", Optional.of(OURS));
    recordIn("tasks", Optional.of(THEIRS));
    recordIn("roster/units", Optional.empty());
    base.access().grant("tasks:read").confine(OURS);
    List<Long> seen = new CopyOnWriteArrayList<>();
    base.feed().follow(0, change -> seen.add(change.seq()));
    ChangeBatch batch = base.feed().since(0, 10);
    base.access().grantAll().free();

    assertThat(batch.items()).extracting(Change::seq).containsExactly(1L, 2L);
    assertThat(batch.seq()).as("what it may not see is passed over").isEqualTo(4);
    assertThat(batch.more()).isFalse();
    await().until(() -> seen.size() >= 2);
    assertThat(base.feed().since(0, 2))
        .satisfies(two -> assertThat(two.more()).isTrue())
        .satisfies(two -> assertThat(two.seq()).isEqualTo(2));
    base.access().nobody();
    assertThatThrownBy(() -> base.feed().since(0, 10)).isInstanceOf(Unauthenticated.class);
    assertThatThrownBy(() -> base.feed().follow(0, c -> {})).isInstanceOf(Unauthenticated.class);
  }

  @Test
  void whatIsAboutAUnitIsSeenFromThereToo() {
    recordAbout(THEIRS, Optional.of(OURS));
    recordAbout(THEIRS, Optional.empty());
    base.access().confine(OURS);
    ChangeBatch batch = base.feed().since(0, 10);
    base.access().free();
    assertThat(batch.items()).extracting(Change::seq).containsExactly(1L);
    assertThat(batch.items().get(0).about()).contains(OURS);
  }

  @Test
  void theRightsAreTheFollowersNotThoseOfWhoCommits() {
    List<Long> seen = new CopyOnWriteArrayList<>();
    base.access().grant("tasks:read");
    Caller follower = base.access().current();
    base.feed().follow(0, change -> seen.add(change.seq()));
    base.access()
        .as(
            Caller.SYSTEM,
            () -> {
              recordIn("roster/units", Optional.empty());
              recordIn("tasks", Optional.empty());
              return null;
            });
    await().until(() -> seen.contains(2L));
    assertThat(seen).containsExactly(2L);
    assertThat(base.access().current()).isEqualTo(follower);
  }

  @Test
  void whatIsNotKeptIsGone() {
    record(3);
    assertThatThrownBy(() -> base.feed().since(4, 10)).isInstanceOf(Gone.class);
    assertThatThrownBy(() -> base.feed().follow(4, c -> {})).isInstanceOf(Gone.class);
    assertThatThrownBy(() -> base.feed().since(0, 1_001)).isInstanceOf(Invalid.class);
    assertThat(base.feed().since(3, 10).items()).isEmpty();
  }

  @Test
  void oldChangesAreDroppedButNeverTheNewest() {
    FeedStore store = new FeedStore(base.dataSource(), 4, 1_000);
    Retention retention =
        new Retention(store, (CoreTransactions) base.tx(), base.clock(), Duration.ofDays(30));
    record(6);
    base.clock().advance(Duration.ofDays(20));
    record(4);
    store = new FeedStore(base.dataSource(), 4, 1_000);
    retention.close();
    retention =
        new Retention(store, (CoreTransactions) base.tx(), base.clock(), Duration.ofDays(30));
    FeedStore kept = store;
    assertThat(retention.tidy()).isZero();
    base.clock().advance(Duration.ofDays(11));
    assertThat(retention.tidy()).isEqualTo(6);
    assertThat(store.floor()).isEqualTo(6);
    assertThatThrownBy(() -> kept.after(5, 10)).isInstanceOf(Gone.class);
    assertThat(store.after(6, 10).changes()).hasSize(4);
    base.clock().advance(Duration.ofDays(100));
    assertThat(retention.tidy()).isEqualTo(3);
    assertThat(new FeedStore(base.dataSource(), 4, 1_000).head()).isEqualTo(10);
    assertThat(new FeedStore(base.dataSource(), 4, 1_000).floor()).isEqualTo(9);
    retention.close();
  }

  @Test
  void placesGoOnWhereTheyWereAfterARestart(@TempDir Path dir) {
    base.close();
    base = TestBase.openFile(dir.resolve("feed"));
    record(3);
    List<Change> before = base.changes();
    base.close();
    base = TestBase.openFile(dir.resolve("feed"));
    assertThat(base.feed().head()).isEqualTo(3);
    assertThat(base.changes()).isEqualTo(before);
    record(1);
    assertThat(base.feed().head()).isEqualTo(4);
  }

  @Test
  void whatIsOlderThanMemoryComesFromTheDatabase() {
    record(10);
    FeedStore small = new FeedStore(base.dataSource(), 4, 1_000);
    assertThat(small.after(0, 6))
        .satisfies(s -> assertThat(s.place()).isEqualTo(6))
        .satisfies(s -> assertThat(s.changes()).hasSize(6));
    assertThat(small.after(6, 100))
        .satisfies(s -> assertThat(s.place()).isEqualTo(10))
        .satisfies(s -> assertThat(s.changes()).hasSize(4));
    assertThat(small.after(0, 100).changes()).isEqualTo(base.changes());
  }

  @Test
  void nothingIsSeenBeforeItIsDurable() {
    FeedStore store = new FeedStore(base.dataSource(), 100, 1_000);
    PendingChange change =
        new PendingChange(
            TestBase.START,
            "b",
            "x.made",
            "xs",
            UUID.randomUUID(),
            1,
            Optional.empty(),
            Optional.empty(),
            "{}");
    List<Change> committed = store.append(List.of(change), 0);
    store.committed(committed);
    assertThat(store.head()).isZero();
    assertThat(store.after(0, 10).changes()).isEmpty();
    store.durable(committed);
    assertThat(store.after(0, 10).changes()).isEqualTo(committed);
  }

  private void record(int count) {
    for (int i = 0; i < count; i++) {
      recordIn("xs", Optional.empty());
    }
  }

  private void recordIn(String entity, Optional<UnitId> scope) {
    Id id = UUID::randomUUID;
    base.tx()
        .write(
            () -> {
              base.recorder().removed("x.removed", entity, id, scope);
              return null;
            });
  }

  private void recordAbout(UnitId owner, Optional<UnitId> about) {
    Instant now = base.clock().instant();
    Thing thing = new Thing(new ThingId(UUID.randomUUID()), new Stamp(1, now, "a", now, "a"));
    base.tx()
        .write(
            () -> {
              base.recorder().record("task.added", "tasks", thing, Optional.of(owner), about);
              return null;
            });
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Patient: the machine that builds may be busy. */
  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofSeconds(60));
  }
}
