package org.anlan.console.itest;

import static org.anlan.console.itest.ConsoleWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Paging;
import org.anlan.api.Party;
import org.anlan.api.roster.Unit;
import org.anlan.api.roster.UnitFilter;
import org.anlan.api.tasks.TaskDraft;
import org.anlan.client.AnlanClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What every table does: sort, filter, copy, export, choose columns, and remember all of it. */
@ExtendWith(Stage.class)
class TableTest {
  private static final String LIGHT = "-Danlan.console.dark=false";

  private final Screen screen;
  private final Runtime runtime;

  TableTest(Screen screen, Runtime runtime) {
    this.screen = screen;
    this.runtime = runtime;
  }

  @Test
  void itIsSortedFilteredCopiedExportedAndRemembersHowItStood(@TempDir Path home)
      throws IOException {
    give("table 乙", 40);
    give("table 甲", 60);
    give("table 丙", 50);
    try (ConsoleWindow window = new ConsoleWindow(screen, home, "en", LIGHT)) {
      window.signIn(runtime, "leader");
      window.key("ctrl+3");
      eventually(() -> assertThat(window.there("tasks-filter")).isTrue());
      window.fill("tasks-filter", "TABLE");
      eventually(() -> assertThat(titles(window)).containsExactly("乙", "丙", "甲"));
      window.ask("heading", "id", "tasks", "title", "Task");
      eventually(() -> assertThat(titles(window)).containsExactly("丙", "甲", "乙"));
      window.ask("heading", "id", "tasks", "title", "Task");
      eventually(() -> assertThat(titles(window)).containsExactly("乙", "甲", "丙"));
      copies(window);
      exports(window, home.resolve("out.csv"));
      choosesColumns(window);
      eventually(() -> assertThat(settings(home)).content().containsPattern("issued.*/what.*down"));
    }
    try (ConsoleWindow again = new ConsoleWindow(screen, home, "en", LIGHT)) {
      again.signIn(runtime, "leader");
      eventually(() -> assertThat(again.there("tasks-filter")).isTrue());
      assertThat(again.ask("headings", "id", "tasks").lines())
          .containsExactly("State", "Task", "To", "Clock", "Given out");
      again.fill("tasks-filter", "table");
      eventually(() -> assertThat(titles(again)).containsExactly("乙", "甲", "丙"));
      again.picture("en-light-table");
    }
  }

  private static void copies(ConsoleWindow window) {
    window.ask("select", "id", "tasks", "row", "1");
    window.ask("click", "id", "tasks-filter");
    window.key("Return");
    eventually(() -> assertThat(window.ask("focus")).isEqualTo("tasks"));
    window.key("ctrl+c");
    eventually(
        () ->
            assertThat(window.ask("clipboard").lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("table 甲\t碑林区"));
  }

  private static void exports(ConsoleWindow window, Path file) throws IOException {
    window.key("ctrl+e");
    eventually(() -> assertThat(window.titled("Export")).isTrue());
    window.key("ctrl+a");
    window.type(file.toString());
    window.key("Return");
    eventually(() -> assertThat(file).exists());
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.get(0)).isEqualTo("\uFEFFState,Task,To,Clock");
    assertThat(lines).hasSize(4);
    assertThat(lines.get(1)).contains("table 乙");
  }

  private static void choosesColumns(ConsoleWindow window) {
    window.ask("click", "id", "tasks-more");
    window.key("Up");
    window.key("Up");
    window.key("Return");
    eventually(
        () ->
            assertThat(window.ask("headings", "id", "tasks").lines())
                .containsExactly("State", "Task", "To", "Clock", "Given out"));
  }

  private void give(String title, int minutes) {
    AnlanClient leader = runtime.client("leader");
    Unit unit = leader.units().list(UnitFilter.ALL, Paging.first(1)).items().get(0);
    leader
        .tasks()
        .add(
            new TaskDraft(
                title,
                Optional.empty(),
                new Party(Party.Kind.UNIT, unit.id().value()),
                Optional.empty(),
                Optional.of(Instant.now().plus(Duration.ofMinutes(minutes))),
                false,
                Optional.empty(),
                Optional.empty()));
  }

  private static Path settings(Path home) {
    return home.resolve(
        "data/.metadata/.plugins/org.eclipse.core.runtime/.settings/org.anlan.console.prefs");
  }

  private static List<String> titles(ConsoleWindow window) {
    return window.rows("tasks").stream()
        .map(row -> row.split("\t")[1].replace("table ", ""))
        .toList();
  }
}
