package org.anlan.console.itest;

import static org.anlan.console.itest.ConsoleWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.anlan.client.AnlanClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A district with twenty thousand people: the window answers, and each of them is found. */
@ExtendWith(Stage.class)
class CrowdTest {
  private static final int PARTS = 10;
  private static final int EACH = 2000;
  private static final int SLOW_MS = 200;

  private final Screen screen;

  CrowdTest(Screen screen) {
    this.screen = screen;
  }

  @Test
  void everybodyIsFoundAndTheWindowAnswers(@TempDir Path home) throws Exception {
    try (Runtime crowded = Runtime.start("crowded")) {
      fill(crowded);
      try (ConsoleWindow window = new ConsoleWindow(screen, home, "zh_CN", "")) {
        window.signIn(crowded, "leader");
        window.ask("click", "id", "workspace-org.anlan.roster");
        eventually(() -> assertThat(window.there("roster")).isTrue());
        window.ask("tab", "id", "roster", "place", "2");
        int before = window.blocks().size();
        eventually(
            () -> assertThat(window.text("persons-loaded")).containsPattern("20[,.]?\\d{3}"));
        eventually(() -> assertThat(window.ask("focus")).isEqualTo("unit-search"));
        window.picture("zh-light-crowd");
        window.ask("click", "id", "persons");
        window.key("ctrl+f");
        eventually(() -> assertThat(window.ask("focus")).isEqualTo("persons-filter"));
        window.type("某19999");
        eventually(() -> assertThat(window.rows("persons")).hasSize(1));
        List<String> blocks = window.blocks();
        assertThat(blocks.subList(before, blocks.size())).noneMatch(CrowdTest::isSlow);
      }
    }
  }

  private static boolean isSlow(String block) {
    return Integer.parseInt(block.replaceFirst("(?s)\\S+  (\\d+) ms.*", "$1")) > SLOW_MS;
  }

  private static void fill(Runtime runtime) throws IOException, InterruptedException {
    AnlanClient leader = runtime.administrator();
    for (int part = 0; part < PARTS; part++) {
      StringBuilder rows = new StringBuilder("姓名,机构,电话\n");
      for (int i = part * EACH; i < (part + 1) * EACH; i++) {
        rows.append("某").append(i).append(",文艺路街道应急办,0").append(10_000_000_000L + i).append('\n');
      }
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create(runtime.address() + "/api/v1/roster/import?dryRun=false"))
              .header("Authorization", "Bearer " + leader.session().orElseThrow().token())
              .header("Content-Type", "text/csv")
              .POST(BodyPublishers.ofString(rows.toString()))
              .build();
      var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body().substring(0, 200)).isEqualTo(200);
    }
  }
}
