package org.anlan.itest.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** A refusal that is a whole problem document: kind, both languages, and nothing of our inside. */
final class Refusal {
  private final JsonNode document;

  private Refusal(JsonNode document) {
    this.document = document;
  }

  /** The answer as a refusal of this status and kind. */
  static Refusal of(HttpResponse<String> answer, int status, String kind) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).doesNotContain("Exception", "\\tat ", "\tat ", ".java:", "org.anlan");
    JsonNode document = Wire.tree(answer);
    assertThat(document.path("type").asText()).isEqualTo("urn:anlan:problem:" + kind);
    assertThat(document.path("status").asInt()).isEqualTo(status);
    assertThat(document.path("title").asText()).isNotBlank();
    assertThat(document.path("detail").asText()).isNotBlank();
    requireBothLanguages(document.path("text"));
    document.path("errors").forEach(fault -> requireBothLanguages(fault.path("message")));
    return new Refusal(document);
  }

  /** Names these places of the input, and no others. */
  Refusal at(String... pointers) {
    List<String> found = new ArrayList<>();
    document.path("errors").forEach(fault -> found.add(fault.path("pointer").asText()));
    assertThat(found).containsExactlyInAnyOrder(pointers);
    return this;
  }

  /** Says this, in the language that has these letters. */
  Refusal saying(String... words) {
    assertThat(document.path("text").toString()).contains(words);
    return this;
  }

  /** What is there now. */
  JsonNode current() {
    return document.path("current");
  }

  private static void requireBothLanguages(JsonNode text) {
    assertThat(text.path("zh").asText()).containsPattern("\\p{IsHan}");
    assertThat(text.path("en").asText())
        .containsPattern("[a-z]")
        .doesNotContainPattern("\\p{IsHan}");
  }
}
