package org.anlan.core.internal.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Conflict;
import org.anlan.api.Id;
import org.anlan.api.Link;
import org.anlan.api.Party;
import org.anlan.api.Text;
import org.anlan.api.changes.Change;
import org.anlan.api.deadlines.Deadline;
import org.anlan.api.deadlines.Deadline.Kind;
import org.anlan.api.deadlines.DeadlineListener;
import org.anlan.api.deadlines.NewDeadline;
import org.anlan.api.health.Health;
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
class DeadlinesTest {
  private static final Link TASK = new Link("tasks", UUID.randomUUID());
  private static final Party NEXT = new Party(Party.Kind.UNIT, UUID.randomUUID());
  private final List<String> heard = new ArrayList<>();
  private final DeadlineListener ear =
      (deadline, step) -> heard.add(deadline.topic() + " " + step.kind() + " " + deadline.fired());
  private TestBase base;

  @BeforeEach
  void open() {
    base = TestBase.open();
    base.listen(ear);
  }

  @AfterEach
  void close() {
    base.close();
  }

  @Test
  void eachStepFiresOnceWhenItsTimeHasCome() {
    base.deadlines().start(deadline("task.due", Duration.ofHours(4)));
    base.clock().advance(Duration.ofHours(3).minusSeconds(1));
    assertThat(heard).isEmpty();
    base.clock().advance(Duration.ofSeconds(1));
    assertThat(heard).containsExactly("task.due REMIND 1");
    base.clock().advance(Duration.ofHours(-2));
    base.clock().advance(Duration.ofHours(2));
    assertThat(heard).as("not again after the clock went back").hasSize(1);
    base.clock().advance(Duration.ofDays(1));
    assertThat(heard)
        .containsExactly(
            "task.due REMIND 1", "task.due DUE 2", "task.due ESCALATE 3", "task.due LEADER 4");
    base.clock().advance(Duration.ofDays(1));
    assertThat(heard).hasSize(4);
    assertThat(base.deadlines().about(TASK)).hasSize(1);
    assertThat(base.deadlines().until(Instant.parse("9999-01-01T00:00:00Z"), 10)).isEmpty();
  }

  @Test
  void whatIsFoundIsWhatWasStarted() {
    NewDeadline wanted = deadline("task.due", Duration.ofHours(4));
    base.deadlines().start(wanted);
    Deadline found = base.deadlines().about(TASK).get(0);
    assertThat(found.steps()).isEqualTo(wanted.steps());
    assertThat(found.owner()).isEqualTo(wanted.owner());
    assertThat(found.subject()).isEqualTo(wanted.subject());
    assertThat(found.dueAt()).isEqualTo(wanted.dueAt());
    assertThat(found.startedAt()).isEqualTo(wanted.startedAt());
    assertThat(base.deadlines().until(TestBase.START.plus(Duration.ofHours(3)), 5)).isEmpty();
    assertThat(base.deadlines().until(TestBase.START.plusSeconds(3 * 3600 + 1), 5))
        .containsExactly(found);
  }

  @Test
  void oneOfTheSameTopicIsReplacedAndOthersAreNot() {
    base.deadlines().start(deadline("task.due", Duration.ofHours(4)));
    base.deadlines().start(deadline("task.receive", Duration.ofHours(1)));
    base.deadlines().start(deadline("task.due", Duration.ofHours(8)));
    assertThat(base.deadlines().about(TASK))
        .extracting(Deadline::topic)
        .containsExactly("task.receive", "task.due");
    base.deadlines().clear(TASK, "task.receive");
    base.clock().advance(Duration.ofHours(4));
    assertThat(heard).isEmpty();
    base.deadlines().clear(TASK, "");
    base.clock().advance(Duration.ofDays(4));
    assertThat(heard).isEmpty();
    assertThat(base.deadlines().about(TASK)).isEmpty();
  }

  @Test
  void withinOneTransactionTheLastCountsAndAllIsSeen() {
    base.tx()
        .write(
            () -> {
              base.deadlines().start(deadline("task.due", Duration.ofHours(4)));
              assertThat(base.deadlines().about(TASK)).hasSize(1);
              base.deadlines().start(deadline("task.due", Duration.ofHours(5)));
              base.deadlines().start(deadline("task.due", Duration.ofHours(6)));
              base.deadlines().start(deadline("task.receive", Duration.ofHours(1)));
              base.deadlines().clear(TASK, "task.receive");
              return null;
            });
    assertThat(base.deadlines().about(TASK))
        .extracting(Deadline::dueAt)
        .containsExactly(TestBase.START.plus(Duration.ofHours(6)));
    assertThatThrownBy(
            () ->
                base.tx()
                    .write(
                        () -> {
                          base.deadlines().clear(TASK, "");
                          throw Conflict.state(Text.of("不", "no"), null);
                        }))
        .isInstanceOf(Conflict.class);
    assertThat(base.deadlines().about(TASK)).hasSize(1);
  }

  @Test
  void aListenerThatFailsTakesNothingOfTheOthersWithIt() {
    base.listen(
        (deadline, step) -> {
          change("bad.half");
          throw new IllegalStateException("a plugin's trouble");
        });
    base.listen((deadline, step) -> change("good.done"));
    base.deadlines().start(deadline("task.due", Duration.ofHours(4)));
    base.clock().advance(Duration.ofHours(3));
    assertThat(base.changes()).extracting(Change::kind).containsExactly("good.done");
    base.clock().advance(Duration.ofHours(1));
    assertThat(base.changes()).extracting(Change::kind).containsExactly("good.done", "good.done");
  }

  @Test
  void aFailureThatAListenerSwallowsIsItsOwnToo() {
    base.listen(
        (deadline, step) -> {
          try {
            base.tx()
                .write(
                    () -> {
                      change("bad.half");
                      throw Conflict.state(Text.of("不", "no"), null);
                    });
          } catch (Conflict e) {
            change("bad.otherwise");
          }
        });
    base.listen((deadline, step) -> change("good.done"));
    base.deadlines().start(deadline("task.due", Duration.ofHours(4)));
    base.clock().advance(Duration.ofHours(3));
    assertThat(base.changes()).extracting(Change::kind).containsExactly("good.done");
  }

  @Test
  void aPassingFailureIsTriedAgain() {
    int[] tries = {0};
    base.listen(
        (deadline, step) -> {
          if (++tries[0] < 3) {
            throw Conflict.state(Text.of("正被修改", "somebody was faster"), null);
          }
          change("good.done");
        });
    base.deadlines().start(deadline("task.due", Duration.ofHours(4)));
    base.clock().advance(Duration.ofHours(3));
    assertThat(base.changes()).extracting(Change::kind).containsExactly("good.done");
  }

  @Test
  void aListenerMayEndTheClockItHears() {
    base.listen((deadline, step) -> base.deadlines().clear(deadline.about(), deadline.topic()));
    base.deadlines().start(deadline("task.due", Duration.ofHours(4)));
    base.clock().advance(Duration.ofDays(3));
    assertThat(heard).containsExactly("task.due REMIND 1");
    assertThat(base.deadlines().about(TASK)).isEmpty();
  }

  @Test
  void withoutRoomNothingFiresAndNothingIsLost() {
    base.deadlines().start(deadline("task.due", Duration.ofHours(4)));
    base.diskFull(true);
    base.clock().advance(Duration.ofHours(3));
    assertThat(heard).isEmpty();
    base.diskFull(false);
    base.clock().advance(Duration.ZERO);
    assertThat(heard).hasSize(1);
  }

  @Test
  void whatFellDueWhileItWasDownFiresOnceAfterTheRestart(@TempDir Path dir) {
    base.close();
    base = TestBase.openFile(dir.resolve("deadlines"));
    base.listen(ear);
    base.deadlines().start(deadline("task.due", Duration.ofHours(4)));
    base.clock().advance(Duration.ofHours(3));
    base.close();
    base = TestBase.openFile(dir.resolve("deadlines"));
    base.listen(ear);
    base.clock().advance(Duration.ofHours(3));
    assertThat(heard).as("the reminder is not repeated").hasSize(1);
    base.clock().advance(Duration.ofHours(1).plusSeconds(1));
    assertThat(heard).containsExactly("task.due REMIND 1", "task.due DUE 2");
  }

  @Test
  void theThreadOfTheSchedulerFiresByItself() {
    CoreTransactions tx = (CoreTransactions) base.tx();
    List<Kind> fired = new java.util.concurrent.CopyOnWriteArrayList<>();
    try (Scheduler scheduler =
        new Scheduler(tx, base.dataSource(), base.access(), base.clock(), Duration.ZERO)) {
      scheduler.addListener((deadline, step) -> fired.add(step.kind()));
      Deadlines deadlines = new Deadlines(tx, base.dataSource(), scheduler);
      deadlines.start(deadline("task.due", Duration.ZERO));
      await().until(() -> fired.contains(Kind.DUE));
      assertThat(scheduler.check().state()).isEqualTo(Health.State.UP);
    }
  }

  @Test
  void thousandsStartQuickly() {
    base.tx()
        .write(
            () -> {
              for (int i = 0; i < 10_000; i++) {
                base.deadlines()
                    .start(
                        deadline(
                            new Link("tasks", UUID.randomUUID()), "task.due", Duration.ofHours(4)));
              }
              return null;
            });
    assertThat(base.deadlines().until(TestBase.START.plus(Duration.ofDays(1)), 20_000))
        .hasSize(10_000);
  }

  private void change(String kind) {
    Id id = UUID::randomUUID;
    base.tx()
        .write(
            () -> {
              base.recorder().removed(kind, "xs", id, Optional.empty());
              return null;
            });
  }

  private static NewDeadline deadline(String topic, Duration time) {
    return deadline(TASK, topic, time);
  }

  private static NewDeadline deadline(Link about, String topic, Duration time) {
    return new NewDeadline(
        topic,
        about,
        Text.of("清理排水口", "clear the drains"),
        Optional.of(new Party(Party.Kind.PERSON, UUID.randomUUID())),
        Optional.empty(),
        TestBase.START,
        TestBase.START.plus(time),
        List.of(NEXT));
  }

  /** Patient: the machine that builds may be busy. */
  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofSeconds(60));
  }
}
