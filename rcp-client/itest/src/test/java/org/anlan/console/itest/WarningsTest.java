package org.anlan.console.itest;

import static org.anlan.console.itest.ConsoleWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.anlan.api.Paging;
import org.anlan.api.log.LogFilter;
import org.anlan.api.plans.Activation;
import org.anlan.api.plans.ActivationFilter;
import org.anlan.api.tasks.TaskFilter;
import org.anlan.api.warnings.Warning;
import org.anlan.api.warnings.WarningId;
import org.anlan.client.AnlanClient;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A warning comes, rings, is acknowledged, and its plan is started after a look at what it does.
 */
@ExtendWith(Stage.class)
class WarningsTest {
  private final Screen screen;
  private final Runtime runtime;

  WarningsTest(Screen screen, Runtime runtime) {
    this.screen = screen;
    this.runtime = runtime;
  }

  @ParameterizedTest
  @CsvSource({"zh_CN,false,Exercise", "en,true,Actual"})
  void aWarningIsAcknowledgedAndItsPlanStarted(
      String language, boolean dark, String status, @TempDir Path home) {
    String name = language.startsWith("zh") ? "zh-light" : "en-dark";
    AnlanClient leader = runtime.client("leader");
    try (ConsoleWindow window =
        new ConsoleWindow(screen, home, language, "-Danlan.console.dark=" + dark)) {
      window.signIn(runtime, "leader");
      WarningId warning = Arrival.warning(runtime, status);
      eventually(() -> assertThat(window.text("banner-alarm")).contains("暴雨橙色预警"));
      window.picture(name + "-alarm");
      window.key("ctrl+g");
      eventually(() -> assertThat(window.there("banner-alarm")).isFalse());
      heard(leader, language);
      window.key("ctrl+2");
      eventually(() -> assertThat(window.rows("warnings").get(0)).contains("暴雨橙色预警"));
      eventually(() -> assertThat(window.text("warning-text")).contains("五十毫米"));
      window.fill("warning-remark", "ok");
      window.ask("click", "id", "warning-acknowledge");
      eventually(
          () ->
              assertThat(leader.warnings().get(warning))
                  .extracting(Warning::acknowledgedBy)
                  .isEqualTo(Optional.of("leader")));
      eventually(() -> assertThat(window.there("proposal-0")).isTrue());
      window.picture(name + "-warnings");
      window.ask("click", "id", "proposal-0");
      eventually(() -> assertThat(window.enabled("activation-confirm")).isTrue());
      int planned = window.rows("activation-tasks").size();
      assertThat(planned).isGreaterThan(3);
      window.picture(name + "-activation");
      window.ask("click", "id", "activation-confirm");
      eventually(() -> assertThat(started(leader, warning)).isPresent());
      Activation running = started(leader, warning).orElseThrow();
      assertThat(running.drill()).isEqualTo(status.equals("Exercise"));
      assertThat(
              leader.tasks().list(TaskFilter.from(running.id().value()), Paging.first(500)).items())
          .hasSize(planned);
      eventually(() -> assertThat(window.there("activation-confirm")).isFalse());
      window.key("ctrl+1");
      eventually(() -> assertThat(window.rows("matters").size()).isGreaterThanOrEqualTo(planned));
      window.picture(name + "-running");
    }
  }

  private static void heard(AnlanClient leader, String language) {
    String words = language.startsWith("zh") ? "已知悉提醒" : "Alarm acknowledged";
    eventually(
        () ->
            assertThat(leader.log().list(LogFilter.ALL, Paging.first(20)).items())
                .anyMatch(entry -> entry.text().startsWith(words)));
  }

  private static Optional<Activation> started(AnlanClient leader, WarningId warning) {
    ActivationFilter filter =
        new ActivationFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.of(warning),
            Optional.empty(),
            Optional.empty());
    return leader.activations().list(filter, Paging.first()).items().stream().findFirst();
  }
}
