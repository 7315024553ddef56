package org.anlan.itest.startup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What keeps the suite from running is said in one sentence, in Chinese and in English, by the
 * script that starts it; and its exit code tells a service manager whether to try again.
 */
class StartFaultsTest {
  private static final int TRY_AGAIN = 75;
  private static final int NEEDS_REPAIR = 78;
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  @TempDir static Path program;

  @TempDir Path home;
  private Path data;
  private Path etc;

  @BeforeAll
  static void unpack() throws IOException, InterruptedException {
    Installation.run(
        Map.of(),
        "tar",
        "-xzf",
        System.getProperty("anlan.distribution"),
        "--strip-components=1",
        "--exclude=*/system",
        "-C",
        program.toString());
  }

  @BeforeEach
  void copyTheConfiguration() throws IOException {
    data = Files.createDirectories(home.resolve("data"));
    etc = Files.createDirectories(home.resolve("etc"));
    for (String file : List.of("org.ops4j.pax.web.cfg", "org.ops4j.datasource-anlan.cfg")) {
      Files.copy(program.resolve("etc").resolve(file), etc.resolve(file));
    }
  }

  @Test
  void aTakenPortIsNamed() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      setPort(Integer.toString(other.getLocalPort()));
      assertRefused(
          start(Map.of()),
          TRY_AGAIN,
          "port " + other.getLocalPort() + " is taken by another process");
    }
  }

  @ParameterizedTest
  @CsvSource({"lock", "db/anlan.mv.db"})
  void dataInUseAreNotTouched(String file) throws Exception {
    Path locked = data.resolve(file);
    Files.createDirectories(locked.getParent());
    try (FileChannel channel =
            FileChannel.open(locked, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertRefused(
          start(Map.of()),
          TRY_AGAIN,
          "in use by another process (" + ProcessHandle.current().pid() + ")");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "org.anlan.core.web.cfg,          'json.kib = 1\nclear text',   '2: expected key = value but'",
    "org.anlan.core.access.cfg,       'a = 1\na = 2',               '2: is set twice'",
    "org.anlan.core.web.cfg,          'file.kib = 8\njson.kib = many', '2: must be a whole number'",
    "org.anlan.core.web.cfg,          'clear.text.allowed = yes',   '1: must be true or false'",
    "org.anlan.core.access.cfg,       'session.idle.hours = -1',    '1: must be a whole number'",
    "org.anlan.core.feed.cfg,         'keep.days = 0',              '1: must be a whole number'",
    "org.ops4j.datasource-anlan.cfg,  '# us\nuser = \\u12',         '2: \\u needs four hex digits'",
    "org.ops4j.datasource-anlan.cfg,  'url = a;\\\n b\n= c',        '3: expected key = value but'",
    "org.ops4j.pax.web.cfg,           'org.osgi.service.http.port = 8l81', '1: a port is a number'",
    "org.ops4j.pax.web.cfg,           'org.osgi.service.http.port = 70000', '1: a port is a number'",
    "org.ops4j.pax.web.cfg, 'org.osgi.service.http.secure.enabled = yes', '1: must be true or false'"
  })
  void aCorruptFileAndItsLineAreNamed(String file, String text, String fault) throws Exception {
    Files.writeString(etc.resolve(file), text, UTF_8);
    Installation.Outcome outcome = start(Map.of());
    assertRefused(outcome, NEEDS_REPAIR, file + ":" + fault.substring(0, fault.indexOf(' ')));
    assertThat(outcome.lines().get(0)).contains(fault.substring(fault.indexOf(' ') + 1));
  }

  @Test
  void aDirectoryThatCantBeWrittenIsNamed() throws Exception {
    Installation.Outcome outcome = start(Map.of("KARAF_DATA", "/proc/anlan")); // not even root can
    assertThat(outcome.exit()).isEqualTo(NEEDS_REPAIR);
    assertThat(outcome.lines())
        .singleElement()
        .asString()
        .contains("can't write into the directory /proc/anlan")
        .containsPattern(CHINESE);
  }

  @Test
  void aWrongJavaIsNamed() throws Exception {
    Path java = Files.createDirectories(home.resolve("jdk/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.writeString(home.resolve("jdk/release"), "JAVA_VERSION=\"1.8.0_402\"\n");
    assertRefused(
        start(Map.of("JAVA_HOME", home.resolve("jdk").toString())),
        NEEDS_REPAIR,
        "is version 8, 17 or 21 is needed");
  }

  @Test
  void aMissingJavaIsNamed() throws Exception {
    assertRefused(
        start(Map.of("JAVA_HOME", home.resolve("none").toString())),
        NEEDS_REPAIR,
        "there is no Java at " + home.resolve("none/bin/java"));
  }

  private void assertRefused(Installation.Outcome outcome, int exit, String sentence)
      throws IOException {
    assertThat(outcome.exit()).as("%s", outcome.lines()).isEqualTo(exit);
    assertThat(outcome.lines())
        .singleElement()
        .asString()
        .startsWith("anlan: ")
        .contains(sentence)
        .containsPattern(CHINESE);
    assertThat(Files.readAllLines(data.resolve("log/karaf.log")))
        .singleElement()
        .asString()
        .contains("| ERROR |", sentence);
  }

  private void setPort(String port) throws IOException {
    Path file = etc.resolve("org.ops4j.pax.web.cfg");
    String text = Files.readString(file, UTF_8);
    Files.writeString(file, text.replaceFirst("http.port = \\d+", "http.port = " + port), UTF_8);
  }

  private Installation.Outcome start(Map<String, String> more)
      throws IOException, InterruptedException {
    Map<String, String> environment = new java.util.HashMap<>();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("KARAF_DATA", data.toString());
    environment.put("KARAF_ETC", etc.toString());
    environment.putAll(more);
    return Installation.run(environment, "/bin/sh", program.resolve("bin/anlan").toString());
  }
}
