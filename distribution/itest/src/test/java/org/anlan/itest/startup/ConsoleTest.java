package org.anlan.itest.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands at the machine's own doors: its ports, and its shell as scripts use it. */
class ConsoleTest {
  private static final String LISTENING = "0A";
  private static final String LOOPBACK = "0100007F:";
  @TempDir static Path home;
  private static Installation installation;
  private static int http;
  private static int ssh;

  @BeforeAll
  static void start() throws Exception {
    http = Installation.freePort();
    ssh = Installation.freePort();
    installation = Installation.in(home);
    installation.set("org.ops4j.pax.web.cfg", "org.osgi.service.http.port", http);
    installation.set("org.apache.karaf.shell.cfg", "sshPort", ssh);
    installation.start(HttpClient.newHttpClient(), URI.create("http://127.0.0.1:" + http));
  }

  @AfterAll
  static void stop() {
    installation.close();
  }

  /** Nobody can come in by RMI or JMX. */
  @Test
  void listensOnTheDocumentedPortsOfTheLoopbackAddressOnly() throws IOException {
    Path process = Path.of("/proc", Files.readString(home.resolve("anlan.pid")).strip());
    assumeTrue(Files.isDirectory(process.resolve("fd")), "needs Linux");
    Set<String> sockets = sockets(process.resolve("fd"));
    List<Integer> ports = new ArrayList<>();
    for (String table : new String[] {"net/tcp", "net/tcp6"}) {
      for (String line : Files.readAllLines(process.resolve(table))) {
        String[] words = line.strip().split("\\s+");
        if (words[3].equals(LISTENING) && sockets.contains("socket:[" + words[9] + "]")) {
          assertThat(words[1]).contains(LOOPBACK);
          ports.add(Integer.parseInt(words[1].substring(words[1].indexOf(':') + 1), 16));
        }
      }
    }
    assertThat(ports).containsExactlyInAnyOrder(http, ssh);
  }

  private static Set<String> sockets(Path descriptors) throws IOException {
    Set<String> sockets = new HashSet<>();
    try (Stream<Path> open = Files.list(descriptors)) {
      for (Path descriptor : open.toList()) {
        try {
          sockets.add(Files.readSymbolicLink(descriptor).toString());
        } catch (IOException e) {
          continue; // closed meanwhile
        }
      }
    }
    return sockets;
  }

  @Test
  void aCommandPrintsWhatItSaysAndNothingElse() throws Exception {
    assertThat(client("anlan:log-verify").lines())
        .containsExactly("0 entries checked, newest 0", "The chain holds / 日志链完整");
    assertThat(client("anlan:no-such-command").exit()).isNotZero();
  }

  @Test
  void optionsOfANewAccountStandWhereOneLikes() throws Exception {
    List<String> ways =
        List.of(
            "anlan:user-add --role officer before 张三",
            "anlan:user-add behind 李四 --role officer --role leader",
            "anlan:user-add --role officer both 王五 --role leader");
    for (String way : ways) {
      Installation.Outcome made = client(way);
      assertThat(made.exit()).as("%s", made.lines()).isZero();
      assertThat(made.lines()).hasSize(1);
      assertThat(made.lines().get(0)).matches("(before|behind|both) \\S{16,}");
    }
    assertThat(client("anlan:users").lines())
        .anyMatch(line -> line.startsWith("before ") && !line.contains("leader"))
        .anyMatch(line -> line.startsWith("behind ") && line.contains("leader"))
        .anyMatch(line -> line.startsWith("both ") && line.contains("leader"));
    assertThat(client("anlan:user-add nobody 无").exit()).isNotZero();
    assertThat(client("anlan:user-add nobody 无 --rule officer").exit()).isNotZero();
  }

  private static Installation.Outcome client(String command)
      throws IOException, InterruptedException {
    return Installation.run(
        Map.of("JAVA_HOME", System.getProperty("java.home"), "LC_ALL", "C.UTF-8"),
        home.resolve("program/bin/client").toString(),
        command);
  }
}
