package org.anlan.core.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.anlan.api.Conflict;
import org.anlan.api.Invalid;
import org.anlan.api.Paging;
import org.anlan.api.Text;
import org.anlan.api.access.AuditEntry;
import org.anlan.api.access.AuditFilter;
import org.anlan.api.access.Caller;
import org.anlan.api.access.Role;
import org.anlan.core.internal.access.Calls;
import org.anlan.core.internal.access.Desks;
import org.anlan.core.web.Reply;
import org.anlan.testbase.TestBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ReplaysTest {
  private final TestBase base = TestBase.open();
  private final Desks desks = new Desks(base);
  private final Replays replays = restarted();
  private final AtomicInteger done = new AtomicInteger();

  @AfterEach
  void close() {
    Request.end();
    Calls.end();
    base.close();
  }

  private Replays restarted() {
    return new Replays(
        desks.tx(), desks.audit(), new AnswerTable(base.dataSource(), () -> "core", base.clock()));
  }

  private static void request(String by, String path, String body, String key) {
    Caller caller = new Caller(by, Set.of(Role.OFFICER), Optional.empty(), Optional.empty());
    Calls.begin(new Calls.Call(Optional.of(caller), Optional.of("10.0.0.1"), Optional.empty()));
    new Request(
            "r",
            "POST",
            path,
            "",
            Locale.ENGLISH,
            Optional.ofNullable(key),
            new Body(
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), 1000, key != null))
        .begin();
  }

  private Replays.Given work(Replays on) {
    return on.plain(() -> Reply.ok(Text.of("第" + done.incrementAndGet(), "no")));
  }

  @Test
  void withoutAKeyTheWorkIsDoneEachTime() {
    request("li", "tasks", "{}", null);
    work(replays);
    request("li", "tasks", "{}", null);
    assertThat(work(replays).answer().body().orElseThrow()).contains("第2");
  }

  @Test
  void replayGetsTheStoredAnswerAndDoesNothing() {
    request("li", "tasks", "{}", "k1");
    Replays.Given first = work(replays);
    request("li", "tasks", "{}", "k1");
    Replays.Given second = work(replays);
    assertThat(second.replayed()).isTrue();
    assertThat(second.answer()).isEqualTo(first.answer());
    assertThat(done).hasValue(1);
  }

  @Test
  void replayWorksAfterARestartAndAfterAWeek() {
    request("li", "tasks", "{}", "k1");
    Answer first = work(replays).answer();
    base.clock().advance(Duration.ofDays(7));
    request("li", "other", "{}", "k2");
    work(replays);
    request("li", "tasks", "{}", "k1");
    assertThat(work(restarted()).answer()).isEqualTo(first);
    assertThat(done).hasValue(2);
  }

  @Test
  void sameKeyWithAnotherBodyOrPathIsAConflict() {
    request("li", "tasks", "{}", "k1");
    work(replays);
    for (String[] other : new String[][] {{"tasks", "{ }"}, {"places", "{}"}}) {
      request("li", other[0], other[1], "k1");
      Conflict conflict = catchThrowableOfType(Conflict.class, () -> work(replays));
      assertThat(conflict.kind()).isEqualTo(Conflict.Kind.KEY);
    }
    request("wang", "tasks", "{ }", "k1");
    assertThat(work(replays).replayed()).isFalse();
    assertThat(done).hasValue(2);
  }

  @Test
  void replayComesBeforeAnyLookAtTheState() {
    request("li", "tasks", "{}", "k1");
    work(replays);
    request("li", "tasks", "{}", "k1");
    Replays.Given given =
        replays.plain(
            () -> {
              throw new IllegalStateException("the state is another now");
            });
    assertThat(given.replayed()).isTrue();
  }

  @Test
  void whatFailsIsNotKeptAndLeavesNothing() {
    request("li", "tasks", "{}", "k1");
    assertThatThrownBy(
            () ->
                replays.plain(
                    () -> {
                      desks.audit().record("inside", "", "");
                      throw Invalid.at("/x", Text.of("错", "wrong"));
                    }))
        .isInstanceOf(Invalid.class);
    assertThat(trail()).isEmpty();
    request("li", "tasks", "{}", "k1");
    assertThat(work(replays).replayed()).isFalse();
  }

  @Test
  void refusalThatIsAnsweredIsCommittedAndReplayed() {
    for (boolean replayed : new boolean[] {false, true}) {
      request("li", "warnings", "<a/>", "k1");
      Replays.Given given =
          replays.plain(() -> Reply.refused(Invalid.at("/x", Text.of("错", "wrong"))));
      assertThat(given.answer().status()).isEqualTo(422);
      assertThat(given.answer().media()).contains("application/problem+json");
      assertThat(given.replayed()).isEqualTo(replayed);
    }
    assertThat(trail()).hasSize(1);
  }

  @Test
  void answerKnownAtCommitOnlyIsKeptToo() {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      request("li", "log/entries", "{}", "k1");
      answers.add(
          replays
              .finished(done::incrementAndGet, number -> Reply.ok(Text.of("号" + number, "no")), 201)
              .answer());
    }
    assertThat(answers.get(1)).isEqualTo(answers.get(0));
    assertThat(answers.get(0).body().orElseThrow()).contains("号1");
  }

  @Test
  void everyWriteStandsInTheTrail() {
    request("li", "roster/units", "{}", null);
    work(replays);
    assertThat(trail().get(0).by()).isEqualTo("li");
    assertThat(trail().get(0).action()).isEqualTo("roster.units");
    assertThat(trail().get(0).target()).contains("/roster/units");
  }

  @Test
  @Timeout(60)
  void twoAtOnceWithOneKeyDoItOnce() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    CompletableFuture<Replays.Given> first =
        CompletableFuture.supplyAsync(
            () -> {
              request("li", "tasks", "{}", "k1");
              return replays.plain(
                  () -> {
                    inside.countDown();
                    await(leave);
                    return Reply.ok(Text.of("第" + done.incrementAndGet(), "no"));
                  });
            });
    inside.await();
    CompletableFuture<Replays.Given> second =
        CompletableFuture.supplyAsync(
            () -> {
              request("li", "tasks", "{}", "k1");
              return work(replays);
            });
    leave.countDown();
    assertThat(first.get(30, TimeUnit.SECONDS).replayed()).isFalse();
    assertThat(second.get(30, TimeUnit.SECONDS).replayed()).isTrue();
    assertThat(done).hasValue(1);
  }

  private List<AuditEntry> trail() {
    return desks
        .audit()
        .list(
            new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
            Paging.first())
        .items();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
