package org.anlan.itest.faults;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import org.anlan.api.access.Role;
import org.anlan.itest.AnlanServer;
import org.anlan.itest.SharedServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests that are no such thing as this server answers: refused as problems, not as crashes. */
@ExtendWith(SharedServer.class)
class OddRequestsTest {
  private static final String UNITS = "roster/units";
  private Wire wire;

  @BeforeEach
  void signIn(AnlanServer server) {
    wire = Wire.as(server, Role.ADMINISTRATOR, Role.LEADER);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    String nobody = "01890000-0000-7000-8000-000000000000";
    for (String path :
        new String[] {
          "no-such-thing", UNITS + "/" + nobody, UNITS + "/no-id", UNITS + "/..%2f..%2fetc%2fpasswd"
        }) {
      HttpResponse<String> answer = wire.get(path);
      assertThat(answer.statusCode()).as(path).isIn(400, 404);
      assertThat(answer.body()).doesNotContain("Exception", "root:");
    }
    Refusal.of(wire.get("no-such-thing"), 404, "not-found");
    Refusal.of(wire.get(UNITS + "/" + nobody), 404, "not-found");
    Refusal.of(wire.get(UNITS + "/no-id"), 404, "not-found");
  }

  @Test
  void outsideOfTheApiAreProblemsToo() {
    for (String path : new String[] {"/", "/api", "/api/v2/users", "/system/console", "/x.php"}) {
      Refusal.of(wire.server().get(path), 404, "not-found");
    }
    for (String path : new String[] {"health", "changes/stream"}) {
      Refusal.of(wire.post(path, "{}"), 405, "method-not-allowed");
    }
    HttpResponse<String> trace =
        wire.server().send(wire.request("health").method("TRACE", noBody()).build());
    assertThat(trace.statusCode()).isEqualTo(405);
    assertThat(trace.body()).isEmpty();
  }

  @Test
  void whatTheServerItselfRefusesShowsNothingOfIt() throws IOException {
    for (String line :
        new String[] {
          "GET /api/v1/%zz HTTP/1.1", "GARBAGE", "GET / HTTP/9.9", "GET /\0 HTTP/1.1"
        }) {
      String answer = raw(line);
      assertThat(answer).as(line).matches("(?s)HTTP/1.1 (400|404|505) .*");
      assertThat(answer).doesNotContainIgnoringCase("jetty", "Exception", "\tat ", "Server:");
    }
  }

  private String raw(String line) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), wire.server().port())) {
      socket.setSoTimeout(10_000);
      socket
          .getOutputStream()
          .write((line + "\r\nHost: x\r\nConnection: close\r\n\r\n").getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  @Test
  void whatCannotBeDoneWithItIsRefused() {
    Refusal.of(wire.put(UNITS, Wire.unit("x")), 405, "method-not-allowed");
    HttpResponse<String> removal = wire.server().send(wire.request("log/entries").DELETE().build());
    Refusal.of(removal, 405, "method-not-allowed");
  }

  @Test
  void formatsWeDontHaveAreRefused() {
    Refusal.of(wire.get(UNITS, "Accept", "image/png"), 406, "not-acceptable");
    byte[] body = Wire.unit("x").getBytes(UTF_8);
    Refusal.of(wire.send("POST", UNITS, "text/csv", body), 415, "unsupported-media");
    Refusal.of(
        wire.send("POST", UNITS, Wire.JSON, body, "Content-Encoding", "gzip"),
        415,
        "unsupported-media");
  }

  @Test
  void characterSetsNobodyKnowsAreRefused() {
    byte[] body = Wire.unit(Wire.freshName("x")).getBytes(UTF_8);
    for (String charset : new String[] {"x-no-such-thing", "..", "\"utf-99\""}) {
      String type = Wire.JSON + ";charset=" + charset;
      Refusal.of(wire.send("POST", UNITS, type, body), 415, "unsupported-media");
    }
    String known = Wire.JSON + ";charset=UTF-8";
    assertThat(wire.send("POST", UNITS, known, body).statusCode()).isEqualTo(201);
  }

  @Test
  void signsOfTheDatabaseAreOnlySigns() {
    String name = Wire.freshName("100%_O'Neil; drop table roster_unit; --");
    String quoted = name.replace("\\", "\\\\").replace("\"", "\\\"");
    assertThat(wire.post(UNITS, Wire.unit(quoted)).statusCode()).isEqualTo(201);
    wire.post(UNITS, Wire.unit(Wire.freshName("100 and ONeil")));
    assertThat(wire.units(name)).isEqualTo(1);
    assertThat(wire.units("%_O'Neil")).isPositive();
    for (String q : new String[] {"zz%zz", "__", "%%%", "' or '1'='1", "\\", "zz_%"}) {
      HttpResponse<String> answer = wire.get(UNITS + "?q=" + URLEncoder.encode(q, UTF_8));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      Wire.tree(answer)
          .path("items")
          .forEach(unit -> assertThat(unit.path("name").asText()).contains(q));
    }
    assertThat(wire.get("search?q=" + URLEncoder.encode("%'\"_\\*:(", UTF_8)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void unknownAndWrongParametersAreAllNamed() {
    Refusal.of(wire.get(UNITS + "?limit=many&colour=red&kind=planet"), 422, "invalid")
        .at("/limit", "/colour", "/kind");
  }

  @Test
  void headersAndAddressesThatAreTooLongAreRefused() {
    assertThat(wire.get(UNITS, "X-Long", "x".repeat(100_000)).statusCode()).isEqualTo(431);
    HttpResponse<String> address = wire.get(UNITS + "?q=" + "x".repeat(100_000));
    assertThat(address.statusCode()).isIn(414, 431);
    assertThat(address.body()).doesNotContain("Exception", "\tat ");
    assertThat(wire.get(UNITS).statusCode()).isEqualTo(200);
  }
}
