package org.anlan.core.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProbeTest {
  private HttpServer server;
  private String endpoint;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    endpoint = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(int status, String type) {
    server.createContext(
        "/api/v1/session",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
  }

  @Test
  void anApplicationThatRefusesInItsOwnWordsAnswers() {
    answer(422, "application/problem+json;charset=utf-8");
    assertThat(Probe.answers(List.of(endpoint))).isTrue();
  }

  @Test
  void anErrorPageIsNoAnswer() {
    answer(500, "text/html");
    assertThat(Probe.answers(new String[] {endpoint})).isFalse();
  }

  @Test
  void nobodyIsNoAnswer() {
    server.stop(0);
    assertThat(Probe.answers(endpoint)).isFalse();
    assertThat(Probe.answers(null)).isFalse();
  }

  @Test
  void plainIsAskedBeforeEncryptedAndAllAddressesOnLoopback() {
    assertThat(Probe.first(List.of("https://0.0.0.0:8443/", "http://0.0.0.0:8181/")))
        .contains(URI.create("http://127.0.0.1:8181/api/v1/session"));
    assertThat(Probe.first("https://[::]:8443/"))
        .contains(URI.create("https://127.0.0.1:8443/api/v1/session"));
    assertThat(Probe.first(List.of("/"))).isEmpty();
  }
}
