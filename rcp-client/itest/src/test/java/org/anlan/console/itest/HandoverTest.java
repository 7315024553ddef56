package org.anlan.console.itest;

import static org.anlan.console.itest.ConsoleWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.anlan.api.Paging;
import org.anlan.api.log.Handover;
import org.anlan.api.log.HandoverState;
import org.anlan.api.roster.UnitFilter;
import org.anlan.api.tasks.TaskDraft;
import org.anlan.client.AnlanClient;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two people side by side at one console hand the shift over. */
@ExtendWith(Stage.class)
class HandoverTest {
  private final Screen screen;
  private final Runtime runtime;

  HandoverTest(Screen screen, Runtime runtime) {
    this.screen = screen;
    this.runtime = runtime;
  }

  @ParameterizedTest
  @CsvSource({"zh_CN,true", "en,false"})
  void everyMatterIsTakenAndBothSign(String language, boolean dark, @TempDir Path home) {
    String name = language.startsWith("zh") ? "zh-dark" : "en-light";
    AnlanClient leader = runtime.client("leader");
    somethingOpen(leader, name);
    try (ConsoleWindow window =
        new ConsoleWindow(screen, home, language, "-Danlan.console.dark=" + dark)) {
      window.signIn(runtime, "officer1");
      window.ask("click", "id", "workspace-org.anlan.handover");
      eventually(() -> assertThat(window.there("handover-incoming")).isTrue());
      window.fill("handover-incoming", "officer2");
      window.fill("handover-summary", "quiet night");
      window.picture(name + "-handover-begin");
      window.ask("click", "id", "handover-prepare");
      eventually(() -> assertThat(window.rows("handover-items")).isNotEmpty());
      window.fill("handover-password", runtime.password("officer2"));
      window.key("Return");
      eventually(() -> assertThat(window.enabled("handover-accept")).isTrue());
      window.picture(name + "-handover");
      window.ask("click", "id", "handover-sign-outgoing");
      eventually(() -> assertThat(newest(leader).outgoingSignedAt()).isPresent());
      assertThat(window.enabled("handover-sign-incoming")).isFalse();
      int matters = window.rows("handover-items").size();
      for (int i = 1; i <= matters; i++) {
        int waiting = matters - i;
        window.ask("click", "id", "handover-accept");
        eventually(() -> assertThat(newest(leader).waiting()).isEqualTo(waiting));
        eventually(() -> assertThat(window.enabled("handover-accept")).isEqualTo(waiting > 0));
      }
      eventually(() -> assertThat(window.enabled("handover-sign-incoming")).isTrue());
      window.ask("click", "id", "handover-sign-incoming");
      eventually(() -> assertThat(newest(leader).state()).isEqualTo(HandoverState.SIGNED));
      eventually(() -> assertThat(window.there("handover-prepare")).isTrue());
    }
    assertThat(newest(leader).incoming()).isEqualTo("officer2");
    assertThat(newest(leader).summary()).contains("quiet night");
  }

  private static Handover newest(AnlanClient leader) {
    return leader.handovers().list(Paging.first(1)).items().get(0);
  }

  private static void somethingOpen(AnlanClient leader, String name) {
    var unit = leader.units().list(UnitFilter.ALL, Paging.first(1)).items().get(0);
    leader
        .tasks()
        .add(
            new TaskDraft(
                "检查泵站 " + name,
                Optional.empty(),
                new org.anlan.api.Party(org.anlan.api.Party.Kind.UNIT, unit.id().value()),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty()));
  }
}
