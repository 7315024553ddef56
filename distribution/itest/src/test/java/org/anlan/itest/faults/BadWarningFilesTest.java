package org.anlan.itest.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.anlan.api.access.Role;
import org.anlan.itest.AnlanServer;
import org.anlan.itest.SharedServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A warning in bad form is refused, kept, and does no harm. */
@ExtendWith(SharedServer.class)
class BadWarningFilesTest {
  private static final String CAP = "application/cap+xml";
  private static final String CAP_SPACE = "urn:oasis:names:tc:emergency:cap:1.2";
  private static final Charset GB18030 = Charset.forName("GB18030");
  private Wire wire;

  @BeforeEach
  void signIn(AnlanServer server) {
    wire = Wire.as(server, Role.OFFICER);
  }

  @Test
  void malformedXmlIsRefusedAndKept() {
    byte[] file = "<alert><identifier>x</alert>".getBytes(UTF_8);
    Refusal.of(refused(file, 400), 400, "malformed").saying("XML");
  }

  @Test
  void whatIsNoXmlAtAllIsRefusedAndKept() {
    for (String file : new String[] {"hello", "{\"a\":1}", "\u0000\u0001", "<"}) {
      Refusal.of(refused(file.getBytes(UTF_8), 400), 400, "malformed");
    }
  }

  @Test
  void xmlThatIsNoWarningIsRefusedAndKept() {
    byte[] file = "<html xmlns='http://www.w3.org/1999/xhtml'><body/></html>".getBytes(UTF_8);
    Refusal.of(refused(file, 422), 422, "invalid");
  }

  @Test
  void everyFaultOfAWarningIsNamed() {
    String file =
        cap(Wire.freshName("EXAMPLE"), "x")
            .replace("<status>Test", "<status>Perhaps")
            .replace("<urgency>Expected", "<urgency>Soon")
            .replace("<severity>Moderate", "<severity>Bad");
    HttpResponse<String> answer = refused(file.getBytes(UTF_8), 422);
    Refusal.of(answer, 422, "invalid");
    assertThat(Wire.tree(answer).path("errors").toString())
        .contains("status", "urgency", "severity");
  }

  @Test
  void anExternalEntityIsNeitherReadNorTaken(@TempDir Path directory) throws Exception {
    Path secret = Files.writeString(directory.resolve("secret.txt"), "the-secret-of-the-house");
    String entity = "<!DOCTYPE alert [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
    HttpResponse<String> answer =
        refused((entity + cap(Wire.freshName("EXAMPLE"), "&x;")).getBytes(UTF_8), 422, 400);
    assertThat(answer.body()).doesNotContain("the-secret-of-the-house");
    Refusal.of(answer, answer.statusCode(), answer.statusCode() == 400 ? "malformed" : "invalid");
  }

  @Test
  void aBombOfEntitiesIsNotLit() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE alert [<!ENTITY e0 \"boom\">");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY e").append(i).append(" \"");
      bomb.append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
    }
    bomb.append("]>").append(cap(Wire.freshName("EXAMPLE"), "&e29;"));
    HttpResponse<String> answer = refused(bomb.toString().getBytes(UTF_8), 422, 400);
    Refusal.of(answer, answer.statusCode(), answer.statusCode() == 400 ? "malformed" : "invalid");
    assertThat(wire.server().get("/api/v1/health").statusCode()).isEqualTo(200);
  }

  @Test
  void deepNestingIsRefused() {
    String deep = "<a>".repeat(50_000) + "</a>".repeat(50_000);
    HttpResponse<String> answer = refused(deep.getBytes(UTF_8), 422, 400);
    Refusal.of(answer, answer.statusCode(), answer.statusCode() == 400 ? "malformed" : "invalid");
  }

  @Test
  void aFileThatIsTooLargeIsRefused() {
    long before = wire.head();
    for (int mebibytes : new int[] {2, 9}) {
      byte[] file = new byte[mebibytes << 20];
      Refusal.of(wire.send("POST", "warnings", CAP, file), 413, "too-large");
    }
    assertThat(wire.head()).isEqualTo(before);
  }

  @Test
  void aFileIsReadInTheEncodingItDeclares() {
    taken("GB18030", GB18030, "预计今天夜里沿江地区阵风可达八级，㐂鎭请注意");
    taken("ISO-8859-1", ISO_8859_1, "Böen bis Stärke 8, déjà là");
    taken("UTF-16", Charset.forName("UTF-16"), "阵风可达八级");
  }

  @Test
  void bytesThatDontFitTheDeclaredEncodingAreRefusedAndKept() {
    String file = declared("UTF-8", cap(Wire.freshName("EXAMPLE"), "阵风可达八级"));
    Refusal.of(refused(file.getBytes(GB18030), 400), 400, "malformed").saying("UTF-8");
    String unknown = declared("KLINGON", cap(Wire.freshName("EXAMPLE"), "x"));
    Refusal.of(refused(unknown.getBytes(UTF_8), 400), 400, "malformed").saying("KLINGON");
  }

  private void taken(String encoding, Charset charset, String description) {
    String file = declared(encoding, cap(Wire.freshName("EXAMPLE"), description));
    HttpResponse<String> made = wire.send("POST", "warnings", CAP, file.getBytes(charset));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    assertThat(made.body()).contains(description);
  }

  /** Sends a file that is refused, and looks that it is kept as it came and is no warning. */
  private HttpResponse<String> refused(byte[] file, Integer... statuses) {
    int warnings = wire.items("warnings?limit=500").size();
    HttpResponse<String> answer = wire.send("POST", "warnings", CAP, file);
    assertThat(answer.statusCode()).as(answer.body()).isIn((Object[]) statuses);
    assertThat(wire.items("warnings?limit=500")).hasSize(warnings);
    String kept = answer.headers().firstValue("Location").orElseThrow();
    String path = kept.substring(kept.indexOf("warnings/refused/"));
    assertThat(wire.get(path).statusCode()).isEqualTo(200);
    HttpResponse<String> saved = wire.get(path + "/file");
    assertThat(saved.statusCode()).isEqualTo(200);
    assertThat(saved.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment");
    assertThat(saved.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(wire.get("open-matters").body()).contains(path.substring(path.lastIndexOf('/') + 1));
    return answer;
  }

  private static String declared(String encoding, String document) {
    return "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>\n" + document;
  }

  private static String cap(String identifier, String description) {
    OffsetDateTime sent =
        Instant.now().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.ofHours(8));
    return """
        <alert xmlns="%s"><identifier>%s</identifier><sender>alerts@example.org</sender>
        <sent>%s</sent><status>Test</status><msgType>Alert</msgType><scope>Public</scope>
        <info><language>zh-CN</language><category>Met</category><event>Gale</event>
        <urgency>Expected</urgency><severity>Moderate</severity><certainty>Likely</certainty>
        <expires>%s</expires><headline>Gale</headline><description>%s</description>
        <area><areaDesc>Linjiang</areaDesc></area></info></alert>
        """
        .formatted(
            CAP_SPACE, identifier, time(sent), time(sent.plus(Duration.ofHours(6))), description);
  }

  private static String time(OffsetDateTime time) {
    return time.format(java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx"));
  }
}
