package org.anlan.itest.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import org.anlan.api.access.Role;
import org.anlan.itest.AnlanServer;
import org.anlan.itest.SharedServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever somebody sends as JSON is taken whole or refused whole, with every reason. */
@ExtendWith(SharedServer.class)
class BadJsonTest {
  private static final String UNITS = "roster/units";
  private static final int MEBIBYTE = 1 << 20;
  private Wire wire;

  @BeforeEach
  void signIn(AnlanServer server) {
    wire = Wire.as(server, Role.ADMINISTRATOR, Role.LEADER);
  }

  @Test
  void malformedIsRefusedWithLineAndColumn() {
    long before = wire.head();
    var answer = wire.post(UNITS, "{\"kind\":\"street\",\n \"name\": oops}");
    Refusal.of(answer, 400, "malformed").at().saying("第 2 行", "line 2, column 1");
    assertThat(wire.head()).isEqualTo(before);
  }

  @Test
  void cutOffOrFollowedByMoreIsMalformed() {
    String whole = Wire.unit("x");
    for (String body : new String[] {"", "{", whole.substring(0, 20), whole + "{}", "\u0000"}) {
      Refusal.of(wire.post(UNITS, body), 400, "malformed");
    }
  }

  @Test
  void unknownFieldsWrongTypesAndWhatIsMissingAreNamedAtOnce() {
    long before = wire.head();
    var answer =
        wire.post(
            UNITS, "{\"kind\":\"planet\",\"phone\":[1],\"parentId\":\"no-id\",\"colour\":\"red\"}");
    Refusal.of(answer, 422, "invalid").at("/kind", "/phone", "/parentId", "/colour", "/name");
    assertThat(wire.head()).isEqualTo(before);
  }

  @Test
  void aFieldGivenTwiceIsRefused() {
    long before = wire.head();
    var answer = wire.post(UNITS, "{\"kind\":\"street\",\"name\":\"a\",\"name\":\"b\"}");
    assertThat(answer.statusCode()).isIn(400, 422);
    Refusal.of(answer, answer.statusCode(), answer.statusCode() == 400 ? "malformed" : "invalid");
    assertThat(wire.head()).isEqualTo(before);
  }

  @Test
  void anotherShapeThanAnObjectIsRefused() {
    for (String body : new String[] {"null", "[]", "\"text\"", "17", "true"}) {
      Refusal.of(wire.post(UNITS, body), 422, "invalid").at("");
    }
  }

  @Test
  void deepNestingIsRefusedWithoutATrace() {
    String deep = "{\"kind\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    Refusal.of(wire.post(UNITS, deep), 400, "malformed");
    assertThat(wire.server().get("/api/v1/health").statusCode()).isEqualTo(200);
  }

  @Test
  void tooLargeIsRefusedWhetherItSaysItsLengthOrNot() {
    long before = wire.head();
    byte[] large = Wire.unit("x".repeat(MEBIBYTE)).getBytes(UTF_8);
    Refusal.of(wire.send("POST", UNITS, Wire.JSON, large), 413, "too-large");
    var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));
    Refusal.of(wire.send("POST", UNITS, Wire.JSON, chunked), 413, "too-large");
    assertThat(wire.head()).isEqualTo(before);
  }

  @Test
  void aBodyInADeclaredEncodingIsReadAsThat() {
    String name = Wire.freshName("临江街道");
    byte[] body = Wire.unit(name).getBytes(Charset.forName("GB18030"));
    var made = wire.send("POST", UNITS, "application/json; charset=GB18030", body);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    assertThat(Wire.tree(made).path("name").asText()).isEqualTo(name);
    assertThat(wire.units(name)).isEqualTo(1);
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    long before = wire.head();
    byte[] latin = Wire.unit("Müller").getBytes(ISO_8859_1);
    Refusal.of(wire.send("POST", UNITS, Wire.JSON, latin), 400, "malformed");
    assertThat(wire.head()).isEqualTo(before);
  }
}
