package org.anlan.console.itest;

import static org.anlan.console.itest.ConsoleWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.anlan.api.incidents.Incident;
import org.anlan.client.AnlanClient;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two people at two consoles edit one incident: whoever saves last sees both versions. */
@ExtendWith(Stage.class)
class ConflictTest {
  private final Screen screen;
  private final Runtime runtime;

  ConflictTest(Screen screen, Runtime runtime) {
    this.screen = screen;
    this.runtime = runtime;
  }

  @ParameterizedTest
  @CsvSource({"zh_CN,false", "en,true"})
  void nothingIsOverwrittenUnseen(
      String language, boolean dark, @TempDir Path home, @TempDir Path otherHome) {
    String name = language.startsWith("zh") ? "zh-light" : "en-dark";
    AnlanClient leader = runtime.client("leader");
    Incident incident = Given.incident(leader, "two editors " + name);
    String theme = "-Danlan.console.dark=" + dark;
    try (Screen otherScreen = Screen.open();
        ConsoleWindow one = new ConsoleWindow(screen, home, language, theme);
        ConsoleWindow other = new ConsoleWindow(otherScreen, otherHome, language, theme)) {
      edits(one, "officer1", name);
      edits(other, "leader", name);
      other.fill("incident-where", "east gate");
      other.fill("incident-source", "patrol");
      other.ask("click", "id", "incident-add");
      eventually(() -> assertThat(other.there("incident-where")).isFalse());
      one.fill("incident-where", "west gate, lane 2");
      one.fill("incident-injured", "3");
      one.ask("click", "id", "incident-add");
      eventually(() -> assertThat(one.there("conflict-save")).isTrue());
      assertThat(leader.incidents().get(incident.id()).location()).contains("east gate");
      decides(one, name);
      Incident merged = leader.incidents().get(incident.id());
      assertThat(merged.location()).contains("west gate, lane 2");
      assertThat(merged.source()).contains("patrol");
      assertThat(merged.casualties().injured()).isEqualTo(3);
      assertThat(merged.stamp().version()).isEqualTo(3);
    }
  }

  /** Breaking it off loses nothing; what only one changed is chosen already. */
  private static void decides(ConsoleWindow window, String name) {
    assertThat(window.enabled("conflict-save")).isFalse();
    assertThat(window.text("conflict-theirs")).contains("leader");
    assertThat(window.ask("chosen", "id", "conflict-source-theirs")).isEqualTo("true");
    assertThat(window.ask("chosen", "id", "conflict-injured-mine")).isEqualTo("true");
    window.picture(name + "-conflict");
    window.key("Escape");
    eventually(() -> assertThat(window.there("conflict-save")).isFalse());
    assertThat(window.text("incident-where")).isEqualTo("west gate, lane 2");
    window.ask("click", "id", "incident-add");
    eventually(() -> assertThat(window.there("conflict-save")).isTrue());
    window.ask("click", "id", "conflict-where-mine");
    eventually(() -> assertThat(window.enabled("conflict-save")).isTrue());
    window.ask("click", "id", "conflict-save");
    eventually(() -> assertThat(window.there("incident-where")).isFalse());
  }

  private void edits(ConsoleWindow window, String username, String name) {
    window.signIn(runtime, username);
    window.key("ctrl+4");
    eventually(
        () ->
            assertThat(window.rows("incidents")).anyMatch(row -> row.contains("editors " + name)));
    window.fill("incidents-filter", "editors " + name);
    eventually(() -> assertThat(window.rows("incidents")).hasSize(1));
    window.ask("select", "id", "incidents", "row", "0");
    eventually(() -> assertThat(window.text("incident-name")).contains("editors " + name));
    window.ask("click", "id", "incident-edit");
    eventually(() -> assertThat(window.text("incident-where")).isEqualTo("west gate"));
  }
}
