package org.anlan.core.internal.tx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.anlan.api.Conflict;
import org.anlan.api.Id;
import org.anlan.api.NotFound;
import org.anlan.api.Text;
import org.anlan.api.Unavailable;
import org.anlan.api.changes.Change;
import org.anlan.core.internal.database.Sql;
import org.anlan.testbase.TestBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JtaTransactionsTest {
  private TestBase base;
  private CoreTransactions tx;

  @BeforeEach
  void open() {
    use(TestBase.open());
  }

  @AfterEach
  void close() {
    base.close();
  }

  @Test
  void anInnerFailureIsTheWholesEvenIfTheOuterCatchesIt() {
    RuntimeException inner = Conflict.state(Text.of("不行", "no"), null);
    assertThatThrownBy(
            () ->
                tx.write(
                    () -> {
                      insert("outer");
                      try {
                        tx.write(
                            () -> {
                              insert("inner");
                              throw inner;
                            });
                      } catch (Conflict caught) {
                        insert("after");
                      }
                      return null;
                    }))
        .isSameAs(inner);
    assertThat(rows()).isEmpty();
    assertThat(base.changes()).isEmpty();
    assertThat(tx.running()).isFalse();
  }

  @Test
  void whatIsCaughtBeforeItLeavesTheInnerDoesNoHarm() {
    tx.write(
        () -> {
          insert("outer");
          tx.write(
              () -> {
                try {
                  throw new IllegalStateException("looked and did not find");
                } catch (IllegalStateException e) {
                  insert("inner");
                }
                return null;
              });
          return null;
        });
    assertThat(rows()).containsExactly("inner", "outer");
  }

  @Test
  void aFailureOfTheWorkRollsBackAndComesOutAsItWas() {
    NotFound failure = new NotFound(Text.of("无", "none"));
    List<String> ran = new ArrayList<>();
    assertThatThrownBy(
            () ->
                tx.write(
                    () -> {
                      insert("a");
                      tx.atCommit(() -> ran.add("at"));
                      tx.afterCommit(() -> ran.add("after"));
                      throw failure;
                    }))
        .isSameAs(failure);
    assertThat(rows()).isEmpty();
    assertThat(ran).isEmpty();
    tx.write(() -> insert("b"));
    assertThat(rows()).containsExactly("b");
  }

  @Test
  void stepsFeedFinishAndAfterCommitComeInThisOrder() {
    List<String> order = new ArrayList<>();
    Long answer =
        tx.write(
            () -> {
              tx.afterCommit(() -> order.add("after, head " + base.feed().head()));
              tx.atCommit(
                  () -> {
                    order.add("step 1");
                    tx.atCommit(() -> order.add("step 3, of step 1"));
                    record("x.numbered");
                  });
              tx.atCommit(() -> order.add("step 2"));
              tx.beforeCommit(() -> order.add("before"));
              record("x.made");
              return 7L;
            },
            seven -> {
              order.add("finish, rows " + feedRows());
              return seven + 1;
            },
            eight -> order.add("last " + eight));
    assertThat(answer).isEqualTo(8);
    assertThat(order)
        .containsExactly(
            "before",
            "step 1",
            "step 2",
            "step 3, of step 1",
            "finish, rows 2",
            "last 8",
            "after, head 2");
    assertThat(base.changes()).extracting(Change::kind).containsExactly("x.made", "x.numbered");
  }

  @Test
  void anInnerFinishRunsWhenTheOuterCommits() {
    AtomicReference<String> finished = new AtomicReference<>();
    String outer =
        tx.write(
            () -> {
              String inner =
                  tx.write(
                      () -> "inner",
                      done -> {
                        finished.set(done + " finished");
                        return done;
                      });
              assertThat(inner).isNull();
              assertThat(finished.get()).isNull();
              return "outer";
            });
    assertThat(outer).isEqualTo("outer");
    assertThat(finished.get()).isEqualTo("inner finished");
  }

  @Test
  void aFailureAtTheMomentOfCommitTakesEverythingBack() {
    record("x.first");
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(
              () ->
                  tx.write(
                      () -> {
                        insert("a");
                        record("x.lost");
                        return null;
                      },
                      done -> {
                        throw new IllegalStateException("finish failed");
                      }))
          .hasMessage("finish failed");
    }
    record("x.second");
    assertThat(rows()).isEmpty();
    assertThat(base.changes())
        .extracting(Change::seq, Change::kind)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1L, "x.first"),
            org.assertj.core.groups.Tuple.tuple(2L, "x.second"));
  }

  @Test
  void oneThatFailsAfterwardsDoesNotHinderTheNext() {
    List<String> ran = new ArrayList<>();
    tx.write(
        () -> {
          tx.afterCommit(
              () -> {
                throw new IllegalStateException("a listener's own trouble");
              });
          tx.afterCommit(() -> ran.add("second"));
          tx.afterCommit(() -> tx.write(() -> insert("of its own")));
          return null;
        });
    assertThat(ran).containsExactly("second");
    assertThat(rows()).containsExactly("of its own");
  }

  @Test
  void whatNeedsATransactionSaysSo() {
    assertThatThrownBy(() -> tx.atCommit(() -> {})).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> tx.read(() -> tx.write(() -> 1)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () ->
                tx.read(
                    () -> {
                      tx.atCommit(() -> {});
                      return null;
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(tx.running()).isFalse();
    assertThat(tx.<Boolean>write(tx::running)).isTrue();
  }

  @Test
  void aReadSeesOneStateWhateverOthersCommit() throws Exception {
    tx.write(() -> insert("a"));
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      tx.read(
          () -> {
            assertThat(rows()).containsExactly("a");
            get(other.submit(() -> tx.write(() -> insert("b"))));
            assertThat(rows()).containsExactly("a");
            assertThat(feedRows()).isZero();
            get(other.submit(() -> record("x.made")));
            assertThat(feedRows()).isZero();
            return null;
          });
      assertThat(tx.read(this::rows)).containsExactly("a", "b");
      assertThat(feedRows()).isEqualTo(1);
      tx.write(
          () -> {
            insert("c");
            get(other.submit(() -> tx.write(() -> insert("d"))));
            assertThat(rows()).as("the snapshot ended with the read").contains("d");
            return null;
          });
    } finally {
      other.shutdownNow();
    }
  }

  @Test
  void aFullDiskRefusesWritesAndOnlyThose() {
    tx.write(() -> insert("a"));
    base.diskFull(true);
    assertThatThrownBy(() -> tx.write(() -> insert("b")))
        .isInstanceOfSatisfying(
            Unavailable.class, u -> assertThat(u.reason()).isEqualTo(Unavailable.Reason.NO_SPACE));
    assertThat(tx.read(this::rows)).containsExactly("a");
    base.diskFull(false);
    tx.write(() -> insert("b"));
    assertThat(rows()).containsExactly("a", "b");
  }

  @Test
  void theSameKeyTwiceIsADuplicate() {
    tx.write(() -> insert("a"));
    assertThatThrownBy(() -> tx.write(() -> insert("a")))
        .isInstanceOfSatisfying(
            Conflict.class, c -> assertThat(c.kind()).isEqualTo(Conflict.Kind.DUPLICATE));
  }

  @Test
  void placesAreGivenInTheOrderOfCommitsAndNoneIsFilledInLater(@TempDir Path dir) throws Exception {
    base.close();
    use(TestBase.openFile(dir.resolve("order")));
    int writers = 16;
    int each = 40;
    ExecutorService pool = Executors.newFixedThreadPool(writers + 1);
    try {
      List<Future<?>> writing = new ArrayList<>();
      for (int w = 0; w < writers; w++) {
        int writer = w;
        writing.add(pool.submit(() -> writeMany(writer, each)));
      }
      Future<Integer> reading = pool.submit(looker(writing));
      for (Future<?> future : writing) {
        future.get(300, TimeUnit.SECONDS);
      }
      assertThat(reading.get(300, TimeUnit.SECONDS)).isPositive();
    } finally {
      pool.shutdownNow();
    }
    int kept = writers * each * 3 / 4;
    assertThat(base.changes()).extracting(Change::seq).hasSize(kept).isSorted();
    assertThat(base.feed().head()).isEqualTo(kept);
    assertThat(rows()).hasSize(kept);
  }

  /** Every fourth fails at the last moment, so that places are given and taken back. */
  private Object writeMany(int writer, int each) {
    for (int i = 0; i < each; i++) {
      int number = i;
      try {
        tx.write(
            () -> {
              insert(writer + "-" + number);
              tx.atCommit(() -> record("x.made"));
              return null;
            },
            done -> {
              if (number % 4 == 3) {
                throw new IllegalArgumentException("on purpose");
              }
              return null;
            });
      } catch (IllegalArgumentException e) {
        assertThat(number % 4).isEqualTo(3);
      }
    }
    return null;
  }

  /**
   * Looks at what is committed: at any time there are exactly as many as the highest place says.
   */
  private Callable<Integer> looker(List<Future<?>> writing) {
    return () -> {
      int looks = 0;
      long seen = 0;
      while (!writing.stream().allMatch(Future::isDone)) {
        List<Long> state =
            Sql.query(
                    base.dataSource(),
                    "select count(*), coalesce(max(seq), 0) from core_change",
                    row -> List.of(row.getLong(1), row.getLong(2)))
                .get(0);
        assertThat(state.get(0)).isEqualTo(state.get(1));
        for (Change change : base.changesSince(seen)) {
          assertThat(change.seq()).isEqualTo(++seen);
        }
        looks++;
      }
      return looks;
    };
  }

  private void use(TestBase opened) {
    base = opened;
    tx = (CoreTransactions) base.tx();
    Sql.update(base.dataSource(), "create table t (name varchar(100) primary key)");
  }

  private int insert(String name) {
    return Sql.update(base.dataSource(), "insert into t values (?)", name);
  }

  private List<String> rows() {
    return Sql.query(
        base.dataSource(), "select name from t order by name", row -> row.getString(1));
  }

  private int feedRows() {
    return Sql.query(base.dataSource(), "select count(*) from core_change", r -> r.getInt(1))
        .get(0);
  }

  private Object record(String kind) {
    Id id = UUID::randomUUID;
    return tx.write(
        () -> {
          base.recorder().removed(kind, "xs", id, Optional.empty());
          return null;
        });
  }

  private static void get(Future<?> future) {
    try {
      future.get(60, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
