package org.anlan.console.itest;

import static org.anlan.console.itest.ConsoleWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anlan.api.Paging;
import org.anlan.api.access.Role;
import org.anlan.api.access.User;
import org.anlan.api.access.UserDraft;
import org.anlan.api.log.LogFilter;
import org.anlan.client.AnlanClient;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the server doesn't take is kept, shown with the reason, and settled by a person. */
@ExtendWith(Stage.class)
class RefusedTest {
  private static final String PASSWORD = "lantern-river-42";

  private final Screen screen;
  private final Runtime runtime;

  RefusedTest(Screen screen, Runtime runtime) {
    this.screen = screen;
    this.runtime = runtime;
  }

  @ParameterizedTest
  @CsvSource({"zh_CN,false", "en,true"})
  void aRefusedEntryIsRecordedAgainAndAnotherPutAside(
      String language, boolean dark, @TempDir Path home) {
    String name = language.startsWith("zh") ? "zh-light" : "en-dark";
    AnlanClient administrator = runtime.administrator();
    User user = administrator.users().add(onlooker(name, Role.VIEWER, Optional.of(PASSWORD)));
    try (ConsoleWindow window =
        new ConsoleWindow(screen, home, language, "-Danlan.console.dark=" + dark)) {
      window.signIn(runtime, user.username(), PASSWORD);
      window.fill("desk-entry-text", "seen from afar " + name);
      window.key("Return");
      eventually(() -> assertThat(window.there("banner-line")).isTrue());
      window.fill("desk-entry-text", "never mind " + name);
      window.key("Return");
      eventually(() -> assertThat(window.text("banner-line")).contains("2"));
      window.ask("click", "id", "banner-line-button");
      eventually(() -> assertThat(window.rows("refused")).hasSize(2));
      window.picture(name + "-refused");
      administrator
          .users()
          .update(
              user.id(), user.stamp().version(), onlooker(name, Role.OFFICER, Optional.empty()));
      window.fill("refused-text", "seen from the bridge " + name);
      window.ask("click", "id", "refused-again");
      eventually(() -> assertThat(window.rows("refused")).hasSize(1));
      window.ask("click", "id", "refused-aside");
      eventually(() -> assertThat(window.rows("refused")).isEmpty());
      eventually(() -> assertThat(texts()).contains("seen from the bridge " + name));
      eventually(
          () ->
              assertThat(texts())
                  .anyMatch(t -> t.endsWith("never mind " + name) && !t.startsWith("never")));
      window.key("Escape");
      eventually(() -> assertThat(window.there("banner-line")).isFalse());
    }
    assertThat(texts()).doesNotContain("seen from afar " + name, "never mind " + name);
  }

  private List<String> texts() {
    return runtime.client("leader").log().list(LogFilter.ALL, Paging.first(50)).items().stream()
        .map(entry -> entry.text())
        .toList();
  }

  private static UserDraft onlooker(String name, Role role, Optional<String> password) {
    return new UserDraft(
        "onlooker-" + name,
        "旁观",
        password,
        Set.of(role),
        Optional.empty(),
        Optional.empty(),
        false);
  }
}
