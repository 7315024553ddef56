package org.anlan.console.itest;

import static org.anlan.console.itest.ConsoleWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A hundred thousand entries can be read to the first, and the window always answers. */
@ExtendWith(Stage.class)
class LongLogTest {
  private static final int ENTRIES = 100_000;
  private static final int SLOW_MS = 200;

  private final Screen screen;
  private final Runtime runtime;

  LongLogTest(Screen screen, Runtime runtime) {
    this.screen = screen;
    this.runtime = runtime;
  }

  @Test
  void theWholeLogIsScrolledThrough(@TempDir Path home) {
    try (LongLog log = new LongLog(runtime, ENTRIES);
        ConsoleWindow window = new ConsoleWindow(screen, home, "zh_CN", "")) {
      window.typeSignIn(log.address(), "officer1", runtime.password("officer1"));
      window.connected();
      eventually(() -> assertThat(count(window)).isGreaterThan(500));
      int before = window.blocks().size();
      window.ask("click", "id", "log");
      eventually(
          () -> {
            window.key("End");
            assertThat(count(window)).isGreaterThan(ENTRIES);
          });
      window.key("End");
      eventually(() -> assertThat(window.ask("last", "id", "log")).contains("第 1 个电话"));
      window.picture("zh-light-long-log");
      window.fill("desk-entry-text", "still writing");
      assertThat(window.text("desk-entry-text")).isEqualTo("still writing");
      List<String> blocks = window.blocks();
      assertThat(blocks.subList(before, blocks.size())).noneMatch(LongLogTest::isSlow);
    }
  }

  private static boolean isSlow(String block) {
    return Integer.parseInt(block.replaceFirst("(?s)\\S+  (\\d+) ms.*", "$1")) > SLOW_MS;
  }

  private static int count(ConsoleWindow window) {
    return Integer.parseInt(window.ask("count", "id", "log"));
  }
}
