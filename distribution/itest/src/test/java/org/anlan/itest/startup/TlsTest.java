package org.anlan.itest.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.anlan.api.access.Credentials;
import org.anlan.client.AnlanClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS needs no more than configuration, and what is secret needs TLS beyond this machine. */
class TlsTest {
  private static final String WEB = "org.ops4j.pax.web.cfg";
  private static final String PASSWORD = "keystore password";
  private static final Duration SOON = Duration.ofSeconds(30);

  @TempDir Path home;

  @Test
  void servesHttpsOnlyAndNoSecretInTheClear() throws Exception {
    Path keys = generateKeys();
    int secure = Installation.freePort();
    int clear = Installation.freePort();
    try (Installation installation = Installation.in(home)) {
      configure(installation, keys, secure, clear);
      installation.start(trusting(keys), URI.create("https://127.0.0.1:" + secure));
      signsInOverHttps(installation, keys, secure);
      assertThatThrownBy(() -> get(HttpClient.newHttpClient(), "http://127.0.0.1:" + clear))
          .isInstanceOf(ConnectException.class);
      installation.stop();

      Optional<InetAddress> lan = addressOfTheLan();
      assumeThat(lan).isPresent();
      openInTheClear(installation, clear);
      refusesUntilConfigured(installation, lan.orElseThrow(), clear);
    }
  }

  private static void configure(Installation installation, Path keys, int secure, int clear)
      throws IOException {
    installation.set(WEB, "org.osgi.service.http.port", clear);
    installation.set(WEB, "org.osgi.service.http.enabled", false);
    installation.set(WEB, "org.osgi.service.http.secure.enabled", true);
    installation.set(WEB, "org.osgi.service.http.port.secure", secure);
    installation.set(WEB, "org.ops4j.pax.web.ssl.keystore", keys);
    installation.set(WEB, "org.ops4j.pax.web.ssl.keystore.type", "PKCS12");
    installation.set(WEB, "org.ops4j.pax.web.ssl.keystore.password", PASSWORD);
    installation.set(WEB, "org.ops4j.pax.web.ssl.key.password", PASSWORD);
  }

  private static void signsInOverHttps(Installation installation, Path keys, int port)
      throws Exception {
    URI server = URI.create("https://127.0.0.1:" + port);
    Credentials who = installation.firstSignIn();
    AnlanClient client =
        AnlanClient.at(server, trusting(keys)).signIn(who.username(), who.password());
    assertThat(client.session()).isPresent();
    assertThat(client.health().parts()).isNotEmpty();
    assertThatThrownBy(() -> get(HttpClient.newHttpClient(), server.toString()))
        .isInstanceOf(SSLHandshakeException.class);
  }

  private static void openInTheClear(Installation installation, int port) throws IOException {
    installation.set(WEB, "org.osgi.service.http.enabled", true);
    installation.set(WEB, "org.osgi.service.http.secure.enabled", false);
    installation.set(WEB, "org.ops4j.pax.web.listening.addresses", "0.0.0.0");
    installation.start(HttpClient.newHttpClient(), URI.create("http://127.0.0.1:" + port));
  }

  private static void refusesUntilConfigured(Installation installation, InetAddress lan, int port)
      throws Exception {
    String server = "http://" + lan.getHostAddress() + ":" + port;
    Credentials who = installation.firstSignIn();
    HttpResponse<String> refused = signIn(server, who);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("HTTPS").doesNotContain("token");
    assertThat(get(HttpClient.newHttpClient(), server).statusCode()).isEqualTo(200);

    installation.set("org.anlan.core.web.cfg", "clear.text.allowed", true);
    await().atMost(SOON).until(() -> signIn(server, who).statusCode() / 100 == 2);
  }

  private static HttpResponse<String> signIn(String server, Credentials who) throws Exception {
    String draft =
        "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(who.username(), who.password());
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(server + "/api/v1/session"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(draft))
                .build(),
            BodyHandlers.ofString());
  }

  private static HttpResponse<String> get(HttpClient client, String server) throws Exception {
    URI health = URI.create(server + "/api/v1/health");
    return client.send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString());
  }

  private Path generateKeys() throws IOException, InterruptedException {
    Path keys = home.resolve("keys.p12");
    Installation.Outcome made =
        Installation.run(
            Map.of(),
            Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
            "-genkeypair",
            "-alias",
            "anlan",
            "-keyalg",
            "EC",
            "-dname",
            "CN=anlan",
            "-ext",
            "SAN=dns:localhost,ip:127.0.0.1",
            "-validity",
            "2",
            "-storetype",
            "PKCS12",
            "-keystore",
            keys.toString(),
            "-storepass",
            PASSWORD);
    assertThat(made.exit()).as("%s", made.lines()).isZero();
    return keys;
  }

  private static HttpClient trusting(Path keys) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, PASSWORD.toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("anlan", store.getCertificate("anlan"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return HttpClient.newBuilder().sslContext(context).build();
  }

  private static Optional<InetAddress> addressOfTheLan() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress() && address.getAddress().length == 4)
        .findFirst();
  }
}
