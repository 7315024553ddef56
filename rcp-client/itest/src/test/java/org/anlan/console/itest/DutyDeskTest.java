package org.anlan.console.itest;

import static org.anlan.console.itest.ConsoleWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Paging;
import org.anlan.api.log.LogEntry;
import org.anlan.api.log.LogFilter;
import org.anlan.api.log.LogKind;
import org.anlan.api.log.NewLogEntry;
import org.anlan.api.roster.OnDuty;
import org.anlan.api.tasks.TaskFilter;
import org.anlan.client.AnlanClient;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The duty desk in its window, in both languages and themes. */
@ExtendWith(Stage.class)
class DutyDeskTest {
  private final Screen screen;
  private final Runtime runtime;

  DutyDeskTest(Screen screen, Runtime runtime) {
    this.screen = screen;
    this.runtime = runtime;
  }

  @ParameterizedTest
  @CsvSource({"zh_CN,false", "en,false", "zh_CN,true", "en,true"})
  void anOfficerSeesTheDeskAndWritesIntoTheLog(String language, boolean dark, @TempDir Path home) {
    String name = (language.startsWith("zh") ? "zh" : "en") + (dark ? "-dark" : "-light");
    AnlanClient leader = runtime.client("leader");
    try (ConsoleWindow window =
        new ConsoleWindow(screen, home, language, "-Danlan.console.dark=" + dark)) {
      eventually(() -> assertThat(window.there("signin-username")).isTrue());
      window.picture(name + "-sign-in");
      window.signIn(runtime, "officer1");
      seesWhoIsOnDuty(window, leader);
      seesWhatOthersWrite(window, leader, name);
      writesWithTheKeyboard(window, leader, name);
      window.picture(name + "-duty-desk");
      window.key("F1");
      eventually(() -> assertThat(window.there("key-map")).isTrue());
      window.picture(name + "-keys");
      window.key("Escape");
      eventually(() -> assertThat(window.there("key-map")).isFalse());
      window.key("ctrl+k");
      eventually(() -> assertThat(window.ask("focus")).isEqualTo("search"));
      window.type("文艺路");
      eventually(() -> assertThat(window.rows("search-hits")).anyMatch(r -> r.contains("文艺路")));
      window.picture(name + "-search");
      window.key("Escape");
    }
  }

  private static void seesWhoIsOnDuty(ConsoleWindow window, AnlanClient leader) {
    OnDuty onDuty = leader.schedules().onDuty(java.time.Instant.now(), Optional.empty());
    List<String> names = onDuty.entries().stream().map(OnDuty.Entry::name).toList();
    assertThat(names).isNotEmpty();
    eventually(
        () -> assertThat(window.ask("texts", "id", "on-duty").lines().toList()).containsAll(names));
  }

  private static void seesWhatOthersWrite(ConsoleWindow window, AnlanClient leader, String name) {
    String text = "带班领导到岗检查 " + name;
    leader.log().write(NewLogEntry.of(LogKind.ACTION, text, false));
    eventually(() -> assertThat(window.rows("log")).anyMatch(row -> row.contains(text)));
    eventually(() -> assertThat(window.rows("stream")).anyMatch(row -> row.contains(text)));
  }

  private static void writesWithTheKeyboard(ConsoleWindow window, AnlanClient leader, String name) {
    window.ask("click", "id", "desk-entry-text");
    window.type("群众来电，东门积水 " + name + " @");
    window.type("zb");
    eventually(() -> assertThat(window.text("desk-entry-text")).endsWith("@zb"));
    eventually(() -> assertThat(window.there("completion")).isTrue());
    window.picture(name + "-completion");
    window.key("Return");
    eventually(() -> assertThat(window.there("completion")).isFalse());
    window.type("!30");
    eventually(() -> assertThat(window.text("desk-entry-hint")).contains("东门积水"));
    window.key("Return");
    eventually(
        () -> {
          LogEntry entry =
              leader.log().list(LogFilter.ALL, Paging.first(5)).items().stream()
                  .filter(e -> e.kind() == LogKind.CALL && e.text().contains(name))
                  .findFirst()
                  .orElseThrow();
          assertThat(entry.by()).isEqualTo("officer1");
          assertThat(entry.offline()).isFalse();
          assertThat(entry.links()).hasSize(1);
        });
    eventually(
        () ->
            assertThat(leader.tasks().list(TaskFilter.ALL, Paging.first(500)).items())
                .anyMatch(t -> t.title().contains(name) && t.dueAt().isPresent()));
    eventually(() -> assertThat(window.rows("matters")).anyMatch(row -> row.contains(name)));
    assertThat(window.text("desk-entry-text")).isEmpty();
  }
}
