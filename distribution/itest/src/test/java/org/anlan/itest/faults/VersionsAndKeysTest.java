package org.anlan.itest.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.anlan.api.access.Role;
import org.anlan.itest.AnlanServer;
import org.anlan.itest.SharedServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody overwrites what they haven't seen, and what is sent twice is done once. */
@ExtendWith(SharedServer.class)
class VersionsAndKeysTest {
  private static final String UNITS = "roster/units";
  private static final String KEY = "Idempotency-Key";
  private Wire wire;

  @BeforeEach
  void signIn(AnlanServer server) {
    wire = Wire.as(server, Role.ADMINISTRATOR, Role.LEADER);
  }

  @Test
  void whatWasChangedMeanwhileIsRefusedWithWhatIsThereNow() {
    HttpResponse<String> made = wire.post(UNITS, Wire.unit(Wire.freshName("first")));
    String path = UNITS + "/" + Wire.tree(made).path("id").asText();
    String seen = etag(made);
    String second = Wire.freshName("second");
    assertThat(wire.put(path, Wire.unit(second), "If-Match", seen).statusCode()).isEqualTo(200);
    long before = wire.head();
    Refusal refusal =
        Refusal.of(wire.put(path, Wire.unit("third"), "If-Match", seen), 412, "stale");
    assertThat(refusal.current().path("name").asText()).isEqualTo(second);
    Refusal.of(
        wire.server().send(wire.request(path, "If-Match", seen).DELETE().build()), 412, "stale");
    assertThat(wire.head()).isEqualTo(before);
    assertThat(Wire.tree(wire.get(path)).path("name").asText()).isEqualTo(second);
  }

  @Test
  void withoutAVersionNothingIsChanged() {
    HttpResponse<String> made = wire.post(UNITS, Wire.unit(Wire.freshName("unit")));
    String path = UNITS + "/" + Wire.tree(made).path("id").asText();
    long before = wire.head();
    Refusal.of(wire.put(path, Wire.unit("other")), 428, "version-required");
    Refusal.of(wire.server().send(wire.request(path).DELETE().build()), 428, "version-required");
    assertThat(wire.head()).isEqualTo(before);
  }

  @Test
  void aReplayGetsTheSameAnswer() {
    String key = Wire.freshName("key");
    String name = Wire.freshName("replayed");
    HttpResponse<String> first = wire.post(UNITS, Wire.unit(name), KEY, key);
    HttpResponse<String> again = wire.post(UNITS, Wire.unit(name), KEY, key);
    assertThat(first.statusCode()).isEqualTo(201);
    requireSame(first, again);
    assertThat(wire.units(name)).isEqualTo(1);
  }

  @Test
  void aReplayOfAChangeIsAnsweredBeforeItsVersionIsLookedAt() {
    HttpResponse<String> made = wire.post(UNITS, Wire.unit(Wire.freshName("unit")));
    String path = UNITS + "/" + Wire.tree(made).path("id").asText();
    String key = Wire.freshName("key");
    String body = Wire.unit(Wire.freshName("changed"));
    HttpResponse<String> first = wire.put(path, body, "If-Match", etag(made), KEY, key);
    assertThat(first.statusCode()).isEqualTo(200);
    requireSame(first, wire.put(path, body, "If-Match", etag(made), KEY, key));
  }

  @Test
  void aKeyUsedForSomethingElseIsRefused() {
    String key = Wire.freshName("key");
    String other = Wire.freshName("other");
    wire.post(UNITS, Wire.unit(Wire.freshName("unit")), KEY, key);
    long before = wire.head();
    Refusal.of(wire.post(UNITS, Wire.unit(other), KEY, key), 409, "key-reused");
    assertThat(wire.head()).isEqualTo(before);
    assertThat(wire.units(other)).isZero();
  }

  @Test
  void anUnusableKeyIsRefusedBeforeAnythingIsDone() {
    String name = Wire.freshName("unit");
    Refusal.of(wire.post(UNITS, Wire.unit(name), KEY, "k".repeat(201)), 422, "invalid");
    assertThat(wire.units(name)).isZero();
  }

  @Test
  void manyAtOnceAreDoneOnce() {
    String key = Wire.freshName("key");
    String name = Wire.freshName("together");
    List<CompletableFuture<HttpResponse<String>>> sent =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () -> wire.post(UNITS, Wire.unit(name), KEY, key)))
            .limit(4)
            .toList();
    List<HttpResponse<String>> answers = sent.stream().map(CompletableFuture::join).toList();
    answers.forEach(answer -> requireSame(answers.get(0), answer));
    assertThat(answers.get(0).statusCode()).isEqualTo(201);
    assertThat(wire.units(name)).isEqualTo(1);
  }

  static void requireSame(HttpResponse<String> first, HttpResponse<String> again) {
    assertThat(again.statusCode()).isEqualTo(first.statusCode());
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(etag(again)).isEqualTo(etag(first));
    assertThat(again.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
  }

  private static String etag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }
}
