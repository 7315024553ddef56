package org.anlan.console.itest;

import static org.anlan.console.itest.ConsoleWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Paging;
import org.anlan.api.Party;
import org.anlan.api.roster.UnitFilter;
import org.anlan.api.tasks.Task;
import org.anlan.api.tasks.TaskDraft;
import org.anlan.api.tasks.TaskState;
import org.anlan.client.AnlanClient;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An open matter leads to its task, and the task through its steps, while others look on. */
@ExtendWith(Stage.class)
class TasksTest {
  private final Screen screen;
  private final Runtime runtime;

  TasksTest(Screen screen, Runtime runtime) {
    this.screen = screen;
    this.runtime = runtime;
  }

  @ParameterizedTest
  @CsvSource({"zh_CN,false", "en,true"})
  void aTaskIsOpenedFromItsMatterAndFinished(String language, boolean dark, @TempDir Path home) {
    String name = language.startsWith("zh") ? "zh-light" : "en-dark";
    AnlanClient leader = runtime.client("leader");
    Task task = given(leader, name);
    try (ConsoleWindow window =
        new ConsoleWindow(screen, home, language, "-Danlan.console.dark=" + dark)) {
      window.signIn(runtime, "officer1");
      eventually(() -> assertThat(row(window, "matters", task.title())).isNotNegative());
      int row = row(window, "matters", task.title());
      window.ask("select", "id", "matters", "row", Integer.toString(row));
      window.ask("click", "id", "matters-next");
      eventually(() -> assertThat(window.there("task-receive")).isTrue());
      window.ask("click", "id", "task-refuse");
      eventually(() -> assertThat(window.text("status-message")).isNotEmpty());
      assertThat(state(leader, task)).isEqualTo(TaskState.ISSUED);
      window.ask("click", "id", "task-receive");
      eventually(() -> assertThat(state(leader, task)).isEqualTo(TaskState.RECEIVED));
      eventually(() -> assertThat(window.there("task-start")).isTrue());
      window.picture(name + "-tasks");
      window.fill("task-remark", "pump runs");
      window.ask("click", "id", "task-finish");
      eventually(() -> assertThat(state(leader, task)).isEqualTo(TaskState.DONE));
      eventually(() -> assertThat(window.there("task-verify")).isTrue());
      eventually(() -> assertThat(row(window, "tasks", task.title())).isNegative());
    }
    assertThat(leader.tasks().get(task.id()).result()).contains("pump runs");
  }

  private static int row(ConsoleWindow window, String table, String title) {
    List<String> rows = window.rows(table);
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).contains(title)) {
        return i;
      }
    }
    return -1;
  }

  private static TaskState state(AnlanClient leader, Task task) {
    return leader.tasks().get(task.id()).state();
  }

  private static Task given(AnlanClient leader, String name) {
    var unit = leader.units().list(UnitFilter.ALL, Paging.first(1)).items().get(0);
    return leader
        .tasks()
        .add(
            new TaskDraft(
                "巡查下穿隧道 " + name,
                Optional.empty(),
                new Party(Party.Kind.UNIT, unit.id().value()),
                Optional.empty(),
                Optional.of(Instant.now().plus(Duration.ofMinutes(40))),
                false,
                Optional.empty(),
                Optional.empty()));
  }
}
