package org.anlan.console.core.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.anlan.client.AnlanClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server whose certificate it has made itself. */
class TrustTest {
  private static final String SECRET = "changeit";

  @TempDir Path directory;
  private HttpsServer server;

  @BeforeEach
  void start() throws Exception {
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context("first")));
    server.createContext(
        "/",
        exchange -> {
          byte[] head = "{\"items\":[],\"seq\":7,\"more\":false}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, head.length);
          exchange.getResponseBody().write(head);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aPersonMustTrustItFirstAndThenItCountsAlsoUnderAnotherName() {
    Throwable refused = catchThrowable(() -> client(Optional.empty()).feed().head());
    Optional<ServerCertificate> shown = Untrusted.in(refused);
    assertThat(shown).isPresent();
    assertThat(shown.get().trustedBefore()).isEmpty();
    assertThat(client(Optional.of(shown.get().fingerprint())).feed().head()).isEqualTo(7);
  }

  @Test
  void anotherCertificateThanTheTrustedOneIsShownAsAChange() {
    Throwable refused = catchThrowable(() -> client(Optional.of("AA:BB")).feed().head());
    assertThat(Untrusted.in(refused).flatMap(ServerCertificate::trustedBefore)).contains("AA:BB");
  }

  private AnlanClient client(Optional<String> trusted) {
    URI address = URI.create("https://127.0.0.1:" + server.getAddress().getPort());
    return Line.to(new Server(address, Optional.empty(), Optional.empty(), trusted));
  }

  private SSLContext context(String alias) throws Exception {
    Path store = directory.resolve(alias + ".p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-dname",
                "CN=elsewhere.example",
                "-keystore",
                store.toString(),
                "-storepass",
                SECRET)
            .inheritIO()
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, SECRET.toCharArray());
    }
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(keys, SECRET.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }
}
