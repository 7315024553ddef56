package org.anlan.itest.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.anlan.itest.AnlanServer;
import org.anlan.itest.SharedServer;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The doors that Karaf has besides ours are shut. */
@ExtendWith(SharedServer.class)
class DoorsTest {
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Test
  void anUnsignedFileInTheDeployFolderDoesNothing(AnlanServer server) throws IOException {
    Path folder = Files.createDirectories(server.unpacked().resolve("deploy"));
    List<String> before = bundles(server);
    writeBundle(folder.resolve("stranger.jar"));
    Files.writeString(folder.resolve("stranger.xml"), "<features name=\"stranger\"/>");
    Files.writeString(folder.resolve("org.anlan.core.web.cfg"), "clear.text.allowed=true");
    await()
        .during(LONG_ENOUGH)
        .atMost(PATIENCE)
        .until(() -> bundles(server).equals(before) && !speaksOf(server, "stranger"));
  }

  @Test
  void sshRefusesWhoIsUnknown(AnlanServer server) throws IOException {
    try (SshClient client = SshClient.setUpDefaultClient()) {
      client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
      client.start();
      for (String name : new String[] {"karaf", "admin", "root", "anlan"}) {
        try (ClientSession session = session(client, server, name)) {
          session.addPasswordIdentity(name);
          assertThatThrownBy(() -> session.auth().verify(PATIENCE))
              .isInstanceOf(SshException.class);
          assertThat(session.isAuthenticated()).isFalse();
        }
      }
    }
  }

  private static ClientSession session(SshClient client, AnlanServer server, String name)
      throws IOException {
    String host = InetAddress.getLoopbackAddress().getHostAddress();
    return client.connect(name, host, sshPort(server)).verify(PATIENCE).getSession();
  }

  private static boolean speaksOf(AnlanServer server, String word) {
    return server.log().stream().anyMatch(line -> line.contains(word));
  }

  private static List<String> bundles(AnlanServer server) throws IOException {
    try (Stream<Path> all = Files.list(server.data().resolve("cache"))) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private static void writeBundle(Path file) throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue("Bundle-ManifestVersion", "2");
    main.putValue("Bundle-SymbolicName", "stranger");
    main.putValue("Bundle-Version", "1.0.0");
    try (OutputStream out = Files.newOutputStream(file)) {
      new JarOutputStream(out, manifest).close();
    }
  }

  private static int sshPort(AnlanServer server) throws IOException {
    Properties shell = new Properties();
    Path file = server.unpacked().resolve("etc/org.apache.karaf.shell.cfg");
    try (var in = Files.newBufferedReader(file, US_ASCII)) {
      shell.load(in);
    }
    return Integer.parseInt(shell.getProperty("sshPort").strip());
  }
}
