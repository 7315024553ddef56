package org.anlan.console.itest;

import static org.anlan.console.itest.ConsoleWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.anlan.api.Paging;
import org.anlan.api.log.LogEntry;
import org.anlan.api.log.LogFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The server dies, the console is killed twice, and nothing that was typed is lost. */
@ExtendWith(Stage.class)
class OfflineTest {
  private static final int BEFORE_EACH_KILL = 100;

  private final Screen screen;
  private final Runtime runtime;

  OfflineTest(Screen screen, Runtime runtime) {
    this.screen = screen;
    this.runtime = runtime;
  }

  @AfterEach
  void theServerIsBack() {
    runtime.back();
  }

  @Test
  void entriesTypedWithoutAServerArriveOnceInOrderWithTheirOwnTimes(@TempDir Path home) {
    try (ConsoleWindow first = new ConsoleWindow(screen, home, "zh_CN", "")) {
      eventually(() -> assertThat(first.there("signin-remember")).isTrue());
      first.ask("click", "id", "signin-remember");
      first.signIn(runtime, "officer2");
      eventually(() -> assertThat(first.rows("log")).hasSizeGreaterThan(1));
      runtime.kill();
      eventually(() -> assertThat(first.there("banner-line")).isTrue());
      write(first, 0);
      first.picture("zh-light-away");
      first.kill();
    }
    try (ConsoleWindow second = new ConsoleWindow(screen, home, "zh_CN", "")) {
      eventually(() -> assertThat(second.there("log")).isTrue());
      assertThat(waiting(second)).isEqualTo(BEFORE_EACH_KILL);
      eventually(() -> assertThat(second.there("banner-line")).isTrue());
      write(second, BEFORE_EACH_KILL);
      second.kill();
    }
    Instant back = Instant.now();
    runtime.boot();
    try (ConsoleWindow third = new ConsoleWindow(screen, home, "zh_CN", "")) {
      eventually(() -> assertThat(third.there("log")).isTrue());
      eventually(() -> assertThat(written()).hasSize(2 * BEFORE_EACH_KILL));
      eventually(() -> assertThat(waiting(third)).isZero());
    }
    assertThat(written())
        .allSatisfy(
            entry -> {
              assertThat(entry.offline()).isTrue();
              assertThat(entry.occurredAt()).isBefore(back);
              assertThat(entry.recordedAt()).isAfter(back);
            })
        .extracting(LogEntry::text)
        .containsExactlyElementsOf(
            IntStream.range(0, 2 * BEFORE_EACH_KILL).mapToObj(OfflineTest::text).toList());
  }

  private static void write(ConsoleWindow window, int from) {
    window.ask("click", "id", "desk-entry-text");
    window.typeLines(IntStream.range(from, from + BEFORE_EACH_KILL).mapToObj(OfflineTest::text));
    eventually(() -> assertThat(waiting(window)).isEqualTo(from + BEFORE_EACH_KILL));
  }

  private static String text(int number) {
    return "offline entry " + number;
  }

  private static long waiting(ConsoleWindow window) {
    return window.rows("log").stream().filter(row -> row.contains("待发")).count();
  }

  private List<LogEntry> written() {
    return runtime
        .client("leader")
        .log()
        .list(LogFilter.ALL, Paging.first(Paging.MOST))
        .items()
        .stream()
        .filter(entry -> entry.text().startsWith("offline entry"))
        .sorted(Comparator.comparingLong(LogEntry::number))
        .toList();
  }
}
