package org.anlan.console.itest;

import static org.anlan.console.itest.ConsoleWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Language and theme are changed; the console starts itself again and keeps sign-in and draft. */
@ExtendWith(Stage.class)
class PreferencesTest {
  private final Screen screen;
  private final Runtime runtime;

  PreferencesTest(Screen screen, Runtime runtime) {
    this.screen = screen;
    this.runtime = runtime;
  }

  @Test
  void anotherLanguageStartsTheConsoleAgainAndNothingTypedIsLost(@TempDir Path home) {
    try (ConsoleWindow window = new ConsoleWindow(screen, home, "zh_CN", "")) {
      eventually(() -> assertThat(window.there("signin-remember")).isTrue());
      window.ask("click", "id", "signin-remember");
      window.signIn(runtime, "officer1");
      window.fill("desk-entry-text", "half a line");
      eventually(
          () ->
              assertThat(home.resolve("data"))
                  .isDirectoryRecursivelyContaining("glob:**drafts.json"));
      window.key("ctrl+alt+p");
      eventually(() -> assertThat(window.there("preferences-language")).isTrue());
      window.picture("zh-light-preferences");
      window.ask("choose", "id", "preferences-language", "place", "1");
      window.ask("choose", "id", "preferences-theme", "place", "1");
      window.ask("click", "id", "preferences-apply");
      eventually(() -> assertThat(window.ask("windows")).contains("Anlan duty console"));
      eventually(() -> assertThat(window.text("desk-entry-text")).isEqualTo("half a line"));
      eventually(() -> assertThat(window.text("status-line")).isEqualTo("Connected"));
    }
  }
}
