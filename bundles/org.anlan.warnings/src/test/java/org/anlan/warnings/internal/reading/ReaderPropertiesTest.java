package org.anlan.warnings.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import javax.xml.validation.Schema;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.w3c.dom.Document;

/** Whatever comes: an answer, never a surprise. */
class ReaderPropertiesTest {
  private static Map<String, Schema> schemas = Map.of();

  @BeforeContainer
  static void schemas() {
    if (Corpus.present()) {
      schemas = Corpus.schemas();
    }
  }

  @Property(tries = 400)
  void answersMutatedFiles(@ForAll("fixtures") String name, @ForAll long seed) {
    String text = Mutations.of(Fixtures.text(name), new Random(seed));
    answers(text.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 400)
  void answersDamagedFiles(@ForAll("fixtures") String name, @ForAll long seed) {
    answers(Mutations.bytes(Fixtures.bytes(name), new Random(seed)));
  }

  @Property(tries = 200)
  void answersAnyBytes(@ForAll byte[] bytes) {
    answers(bytes);
  }

  /** The schemas lie beside the project; without them there is nothing to compare with. */
  @Property(tries = 800)
  void agreesWithTheSchemas(@ForAll("cap") String name, @ForAll long seed) {
    String text = Mutations.of(Fixtures.text(name), new Random(seed));
    Document document = parse(text);
    if (document != null && !schemas.isEmpty()) {
      assertThat(Reader.structureFaults(document).isEmpty())
          .as(text)
          .isEqualTo(Corpus.validBySchema(schemas, document));
    }
  }

  @Provide
  Arbitrary<String> fixtures() {
    return Arbitraries.of(Fixtures.ALL);
  }

  @Provide
  Arbitrary<String> cap() {
    return Arbitraries.of(Fixtures.ALL.stream().filter(n -> n.startsWith("cap")).toList());
  }

  private static void answers(byte[] file) {
    Reading reading = Reader.xml(file);
    assertThat(reading.message().isPresent()).isEqualTo(reading.faults().isEmpty());
    assertThat(reading.document().isPresent()).isEqualTo(reading.message().isPresent());
  }

  private static Document parse(String text) {
    try {
      return Xml.parse(text.getBytes(StandardCharsets.UTF_8));
    } catch (NotXml e) {
      return null;
    }
  }
}
