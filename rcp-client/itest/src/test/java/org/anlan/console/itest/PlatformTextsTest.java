package org.anlan.console.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The platform speaks Chinese as well: nothing it may show was left out. */
@ExtendWith(Stage.class)
class PlatformTextsTest {
  private static final Path PLUGINS =
      Path.of(System.getProperty("anlan.console"), "linux-x86_64", "plugins");

  private final Screen screen;

  PlatformTextsTest(Screen screen) {
    this.screen = screen;
  }

  @Test
  void everyTextOfTheTranslatedBundlesIsTranslated() throws IOException {
    translated("org.eclipse.jface-", "org.anlan.nl.jface-");
    translated("org.eclipse.swt.gtk.linux.x86_64-", "org.anlan.nl.swt-");
    translated("org.eclipse.e4.ui.workbench.renderers.swt-", "org.anlan.nl.renderers-");
  }

  @Test
  void aChineseConsoleShowsThem(@TempDir Path home) {
    try (ConsoleWindow window = new ConsoleWindow(screen, home, "zh_CN", "")) {
      assertThat(window.ask("platform").lines()).containsExactly("完成(&F)", "取消");
    }
    try (ConsoleWindow window = new ConsoleWindow(screen, home.resolve("en"), "en", "")) {
      assertThat(window.ask("platform").lines()).containsExactly("&Finish", "Cancel");
    }
  }

  private static void translated(String host, String fragment) throws IOException {
    try (JarFile theirs = plugin(host);
        JarFile ours = plugin(fragment)) {
      List<JarEntry> files =
          ours.stream().filter(entry -> entry.getName().endsWith("_zh.properties")).toList();
      assertThat(files).isNotEmpty();
      for (JarEntry file : files) {
        Properties said = read(theirs, file.getName().replace("_zh.properties", ".properties"));
        assertThat(read(ours, file.getName()).stringPropertyNames())
            .as(file.getName())
            .isEqualTo(said.stringPropertyNames());
      }
    }
  }

  private static JarFile plugin(String name) throws IOException {
    try (Stream<Path> all = Files.list(PLUGINS)) {
      Path jar = all.filter(p -> p.getFileName().toString().startsWith(name)).findFirst().get();
      return new JarFile(jar.toFile());
    }
  }

  private static Properties read(JarFile jar, String name) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
      properties.load(in);
    }
    return properties;
  }
}
