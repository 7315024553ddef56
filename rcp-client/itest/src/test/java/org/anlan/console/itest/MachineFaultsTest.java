package org.anlan.console.itest;

import static org.anlan.console.itest.ConsoleWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.anlan.api.Paging;
import org.anlan.api.log.LogEntry;
import org.anlan.api.log.LogFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees when the console's own machine lacks something. */
@ExtendWith(Stage.class)
class MachineFaultsTest {
  private final Screen screen;
  private final Runtime runtime;

  MachineFaultsTest(Screen screen, Runtime runtime) {
    this.screen = screen;
    this.runtime = runtime;
  }

  /** Needs the right to mount: on other machines it is left out. */
  @Test
  void aFullDiskIsSaidAndNothingTypedIsLost(@TempDir Path home) throws Exception {
    Path data = Files.createDirectories(home.resolve("data"));
    assumeTrue(runs("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", data.toString()));
    try (ConsoleWindow window = new ConsoleWindow(screen, home, "zh_CN", "")) {
      window.signIn(runtime, "officer1");
      Path filler = data.resolve("filler");
      fill(filler);
      window.fill("desk-entry-text", "typed on a full disk");
      window.key("Return");
      eventually(() -> assertThat(window.text("desk-entry-hint")).contains("磁盘已满"));
      assertThat(window.text("desk-entry-text")).isEqualTo("typed on a full disk");
      assertThat(entries()).isEmpty();
      window.picture("zh-light-disk-full");
      Files.delete(filler);
      window.ask("click", "id", "desk-entry-text");
      window.key("Return");
      eventually(() -> assertThat(entries()).hasSize(1));
      assertThat(window.text("desk-entry-text")).isEmpty();
    } finally {
      runs("umount", data.toString());
    }
  }

  @Test
  void aMachineWithoutChineseFontsIsToldWhatToInstall(@TempDir Path home) throws IOException {
    Path fonts = home.resolve("fonts.conf");
    Files.writeString(
        fonts,
        "<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM 'fonts.dtd'><fontconfig>"
            + "<dir>/usr/share/fonts/truetype/dejavu</dir><cachedir>"
            + home.resolve("font-cache")
            + "</cachedir></fontconfig>");
    Map<String, String> environment = Map.of("FONTCONFIG_FILE", fonts.toString());
    try (ConsoleWindow window = new ConsoleWindow(screen, home, "en", "", environment)) {
      eventually(() -> assertThat(window.text("signin-message")).contains("fonts-noto-cjk"));
      window.picture("en-light-no-fonts-sign-in");
      window.signIn(runtime, "officer1");
      eventually(
          () -> assertThat(window.text("banner-notice")).contains("No font with Chinese", "中文字体"));
      window.picture("en-light-no-fonts");
      window.ask("click", "id", "banner-notice-button");
      eventually(() -> assertThat(window.there("banner-notice")).isFalse());
    }
  }

  private static void fill(Path filler) throws IOException {
    try (OutputStream out = Files.newOutputStream(filler)) {
      byte[] block = new byte[4096];
      for (int i = 0; i < 16 * 1024; i++) {
        out.write(block);
      }
    } catch (IOException e) {
      assertThat(Files.getFileStore(filler).getUsableSpace()).isZero();
    }
  }

  private List<LogEntry> entries() {
    return runtime.client("leader").log().list(LogFilter.ALL, Paging.first(50)).items().stream()
        .filter(entry -> entry.text().equals("typed on a full disk"))
        .toList();
  }

  private static boolean runs(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).start().waitFor() == 0;
  }
}
