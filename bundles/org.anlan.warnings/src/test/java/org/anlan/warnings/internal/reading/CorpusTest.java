package org.anlan.warnings.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.validation.Schema;
import org.anlan.api.Fault;
import org.anlan.api.warnings.Signature;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Over the collections of real alerts: our verdict is that of the schema and the rules. */
class CorpusTest {
  /** What is refused, with the place of each fault; everything else is accepted. */
  private static final Map<String, Set<String>> REFUSED =
      Map.of(
          "canada_errors.cap", Set.of("/alert/references"),
          "earthquake_signed.cap", Set.of("/alert/Signature"),
          "invalid.cap", Set.of("/alert/scope"),
          "noaa_errors.cap",
              Set.of(
                  "/alert/references",
                  "/alert/info/0/urgency",
                  "/alert/info/0/severity",
                  "/alert/info/0/certainty",
                  "/alert/info/0/area/0/polygon/0",
                  "/alert/info/0/area/0/polygon/1"),
          "nws-5c2cf27b1f56885d61654dc47fa411d5.xml", Set.of("/alert/info/0/area/0/polygon/0"),
          "xee.cap", Set.of(""));

  @BeforeAll
  static void assume() {
    Corpus.assume();
  }

  @Test
  void acceptsExactlyWhatIsValid() {
    Map<String, Set<String>> refused = new TreeMap<>();
    for (Path file : Corpus.files()) {
      Reading reading = Reader.xml(Corpus.bytes(file));
      assertThat(reading.readable()).as("%s", file).isTrue();
      assertThat(reading.message().isPresent()).isEqualTo(reading.faults().isEmpty());
      if (reading.message().isEmpty()) {
        refused.put(
            file.getFileName().toString(),
            reading.faults().stream().map(Fault::pointer).collect(Collectors.toSet()));
      }
    }
    assertThat(Corpus.files()).hasSizeGreaterThanOrEqualTo(35);
    assertThat(refused).isEqualTo(REFUSED);
  }

  @Test
  void agreesWithTheSchemas() {
    Map<String, Schema> schemas = Corpus.schemas();
    assertSoftly(
        softly -> {
          for (Path file : Corpus.files()) {
            if (!file.endsWith("xee.cap")) {
              softly
                  .assertThat(byStructure(file).isEmpty())
                  .as("%s: %s", file, byStructure(file))
                  .isEqualTo(Corpus.validBySchema(schemas, document(file)));
            }
          }
        });
  }

  @Test
  void nothingThatTheSchemaRefusesIsAccepted() {
    Map<String, Schema> schemas = Corpus.schemas();
    for (Path file : Corpus.files()) {
      if (Reader.xml(Corpus.bytes(file)).message().isPresent()) {
        assertThat(Corpus.validBySchema(schemas, document(file))).as("%s", file).isTrue();
      }
    }
  }

  @Test
  void seesThatRealSignaturesFit() {
    Signatures nobodyTrusted = new Signatures(List.of());
    for (Path file : Corpus.files()) {
      Reader.xml(Corpus.bytes(file))
          .document()
          .ifPresent(
              d ->
                  assertThat(nobodyTrusted.check(d, Instant.parse("2020-01-01T00:00:00Z")))
                      .as("%s", file)
                      .isIn(Signature.NONE, Signature.UNTRUSTED));
    }
  }

  @Test
  void seesThatARealAlertWasChanged() {
    Path signed =
        Corpus.files().stream()
            .filter(f -> f.toString().contains("ipaws-5e7e0fc5023f1930efcf3deb"))
            .findFirst()
            .orElseThrow();
    String text = new String(Corpus.bytes(signed), java.nio.charset.StandardCharsets.UTF_8);
    byte[] changed =
        text.replace("<event>Local Area Emergency", "<event>Nothing")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(
            new Signatures(List.of())
                .check(Reader.xml(changed).document().orElseThrow(), Instant.EPOCH))
        .isEqualTo(Signature.INVALID);
  }

  private static List<Fault> byStructure(Path file) {
    return Reader.structureFaults(document(file));
  }

  private static org.w3c.dom.Document document(Path file) {
    try {
      return Xml.parse(Corpus.bytes(file));
    } catch (NotXml e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }
}
