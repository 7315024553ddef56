package org.anlan.warnings.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.anlan.api.warnings.Signature;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignaturesTest {
  private static final Instant NOW = Instant.parse("2025-07-01T00:00:00Z");
  private static Signer office;
  private static Signer stranger;

  @BeforeAll
  static void keys(@TempDir Path folder) throws Exception {
    office = Signer.of(folder, "office");
    stranger = Signer.of(folder, "stranger");
  }

  @Test
  void trustsWhomWeTrust() throws Exception {
    byte[] signed = office.sign(Fixtures.bytes("cap-1.2-multi.xml"));
    assertThat(check(signed, office.certificate())).isEqualTo(Signature.VALID);
    assertThat(check(signed, stranger.certificate(), office.certificate()))
        .isEqualTo(Signature.VALID);
    assertThat(check(signed, stranger.certificate())).isEqualTo(Signature.UNTRUSTED);
    assertThat(check(signed)).isEqualTo(Signature.UNTRUSTED);
  }

  @Test
  void knowsAKeyThatIsNotNamed() throws Exception {
    byte[] signed = office.sign(Fixtures.bytes("cap-1.2.xml"), "", false);
    assertThat(check(signed, office.certificate())).isEqualTo(Signature.VALID);
    assertThat(check(signed)).isEqualTo(Signature.UNTRUSTED);
  }

  @Test
  void trustsNobodyAfterTheirTime() throws Exception {
    byte[] signed = office.sign(Fixtures.bytes("cap-1.2.xml"));
    Signatures signatures = new Signatures(List.of(office.certificate()));
    assertThat(signatures.check(Xml.parse(signed), Instant.parse("2031-01-01T00:00:00Z")))
        .isEqualTo(Signature.UNTRUSTED);
  }

  @Test
  void seesWhatWasChanged() throws Exception {
    String signed =
        new String(office.sign(Fixtures.bytes("cap-1.2-multi.xml")), StandardCharsets.UTF_8);
    assertThat(
            check(utf8(signed.replace("Severe gale over", "No gale over")), office.certificate()))
        .isEqualTo(Signature.INVALID);
    int at = signed.indexOf("SignatureValue>") + 40;
    char other = signed.charAt(at) == 'A' ? 'B' : 'A';
    String forged = signed.substring(0, at) + other + signed.substring(at + 1);
    assertThat(check(utf8(forged), office.certificate())).isEqualTo(Signature.INVALID);
  }

  @Test
  void believesTheBestOfSeveral() throws Exception {
    byte[] twice = stranger.sign(office.sign(Fixtures.bytes("cap-1.2.xml")));
    assertThat(check(twice, stranger.certificate())).isEqualTo(Signature.VALID);
    assertThat(Reader.xml(twice).message()).isPresent();
  }

  @Test
  void doesNotTrustWhatCoversLess() throws Exception {
    String text =
        Fixtures.text("cap-1.2.xml")
            .replace(
                "</alert>",
                "<ds:Object xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\" Id=\"part\"/></alert>");
    String signed = new String(office.sign(utf8(text)), StandardCharsets.UTF_8);
    byte[] partly = utf8(signed.replace("URI=\"\"", "URI=\"#part\""));
    assertThat(check(partly, office.certificate())).isEqualTo(Signature.UNTRUSTED);
  }

  @Test
  void readsNothingElse() throws Exception {
    String signed = new String(office.sign(Fixtures.bytes("cap-1.2.xml")), StandardCharsets.UTF_8);
    for (String uri : List.of("http://127.0.0.1:1/x", "file:///etc/passwd")) {
      byte[] elsewhere = utf8(signed.replace("URI=\"\"", "URI=\"" + uri + "\""));
      assertThat(check(elsewhere, office.certificate())).isEqualTo(Signature.UNTRUSTED);
    }
  }

  @Test
  void mindsUnsignedOnesNot() throws Exception {
    assertThat(check(Fixtures.bytes("cap-1.2.xml"), office.certificate()))
        .isEqualTo(Signature.NONE);
  }

  @Test
  void takesASignedAlertIn() throws Exception {
    Reading reading = Reader.xml(office.sign(Fixtures.bytes("cap-1.2.xml")));
    assertThat(reading.faults()).isEmpty();
    assertThat(Reader.xml(office.sign(Fixtures.bytes("cap-1.1.xml"))).faults()).hasSize(1);
  }

  private static Signature check(byte[] file, X509Certificate... trusted) throws NotXml {
    return new Signatures(List.of(trusted)).check(Xml.parse(file), NOW);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
