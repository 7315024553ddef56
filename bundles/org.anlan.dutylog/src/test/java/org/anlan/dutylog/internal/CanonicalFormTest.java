package org.anlan.dutylog.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.anlan.api.log.ChainHead;
import org.junit.jupiter.api.Test;

class CanonicalFormTest {
  private final CanonicalForm form = new CanonicalForm("node-1");

  @Test
  void isThisAndNothingElseForEver() {
    // Once a district has a log, this form can never change: a new field needs a new form.
    ChainEntry entry =
        new ChainEntry(
            7,
            "id-7",
            "CORRECTION",
            "水位 \"3.2\"\\\n\t\u0001 é 𠮷 \u2028",
            Instant.parse("2025-07-01T08:00:00Z"),
            Instant.parse("2025-07-01T08:00:01.000020Z"),
            "张三",
            "tasks/a,roster/units/b",
            true,
            false,
            Optional.of("id-6"),
            "00",
            "ff");
    String expected =
        "{\"by\":\"张三\",\"corrects\":\"id-6\",\"drill\":true,\"id\":\"id-7\",\"kind\":\"correction\","
            + "\"links\":[\"tasks/a\",\"roster/units/b\"],\"node\":\"node-1\",\"number\":7,"
            + "\"occurredAt\":\"2025-07-01T08:00:00.000000Z\",\"offline\":false,"
            + "\"previousHash\":\"00\",\"recordedAt\":\"2025-07-01T08:00:01.000020Z\","
            + "\"text\":\"水位 \\\"3.2\\\"\\\\\\n\\t\\u0001 é 𠮷 \u2028\"}";
    assertThat(utf8(form.unsealed(entry))).isEqualTo(expected);
    assertThat(utf8(form.line(entry)))
        .isEqualTo(expected.replace(",\"id\":", ",\"hash\":\"ff\",\"id\":"));
    assertThat(form.hash(entry))
        .isEqualTo("ce647274fa0e83703a4156377e88f65ef5bc572e56da370aac556b8762e1c7bd");
  }

  @Test
  void writesNothingForWhatIsNotThere() {
    ChainEntry entry = Chains.with(Chains.entry(6, "x"), 6, "x", "00");
    assertThat(utf8(form.unsealed(entry))).contains("\"corrects\":null").contains("\"links\":[]");
  }

  @Test
  void writesTheHeadAsItsOwnLine() {
    assertThat(utf8(form.line(new ChainHead("n", 3, "ab", Instant.parse("2025-07-01T08:00:00Z")))))
        .isEqualTo(
            "{\"head\":{\"at\":\"2025-07-01T08:00:00.000000Z\",\"hash\":\"ab\",\"node\":\"n\",\"number\":3}}");
  }

  @Test
  void neverLetsAnUnknownKindOrYearReadLikeAKnownOne() {
    ChainEntry call = Chains.entry(2, "x");
    ChainEntry forged = withKind(call, "call");
    assertThat(form.hash(forged)).isNotEqualTo(form.hash(call));
    ChainEntry later = withTime(call, call.occurredAt().plusSeconds(315_569_520_000L));
    assertThat(form.hash(later)).isNotEqualTo(form.hash(call));
  }

  @Property(tries = 300)
  void isJsonThatSaysExactlyWhatWasTyped(@ForAll("typed") String text) throws Exception {
    ChainEntry entry = Chains.entry(4, text);
    JsonNode read = new ObjectMapper().readTree(form.line(entry));
    assertThat(read.get("text").textValue()).isEqualTo(text);
    assertThat(Instant.parse(read.get("occurredAt").textValue())).isEqualTo(entry.occurredAt());
    assertThat(read.get("number").longValue()).isEqualTo(4);
  }

  @Provide
  Arbitrary<String> typed() {
    return Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(200),
            Arbitraries.strings().withCharRange('\u0000', '\u00ff').ofMaxLength(50),
            Arbitraries.strings().withChars('"', '\\', '\n', '水', '/').ofMaxLength(5000))
        .filter(s -> StandardCharsets.UTF_8.newEncoder().canEncode(s));
  }

  private static ChainEntry withKind(ChainEntry e, String kind) {
    return new ChainEntry(
        e.number(),
        e.id(),
        kind,
        e.text(),
        e.occurredAt(),
        e.recordedAt(),
        e.by(),
        e.links(),
        e.drill(),
        e.offline(),
        e.corrects(),
        e.previousHash(),
        e.hash());
  }

  private static ChainEntry withTime(ChainEntry e, Instant occurredAt) {
    return new ChainEntry(
        e.number(),
        e.id(),
        e.kind(),
        e.text(),
        occurredAt,
        e.recordedAt(),
        e.by(),
        e.links(),
        e.drill(),
        e.offline(),
        e.corrects(),
        e.previousHash(),
        e.hash());
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
