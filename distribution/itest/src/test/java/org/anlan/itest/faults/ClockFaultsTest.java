package org.anlan.itest.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anlan.api.access.Credentials;
import org.anlan.api.access.Role;
import org.anlan.itest.AnlanServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Time that jumps, on a server whose clock the test moves; and a server that was killed. */
class ClockFaultsTest {
  private static final String KEY = "Idempotency-Key";
  private static AnlanServer server;

  @BeforeAll
  static void start() {
    server = AnlanServer.startWithTestClock("clock-faults");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aSessionEndsWhenItsTimeIsOver() {
    Wire wire = Wire.as(server, Role.LEADER);
    assertThat(wire.get("session").statusCode()).isEqualTo(200);
    server.advance(Duration.ofDays(8));
    String name = Wire.freshName("unit");
    Refusal.of(wire.post("roster/units", Wire.unit(name)), 401, "unauthenticated");
    assertThat(Wire.as(server, Role.LEADER).units(name)).isZero();
  }

  @Test
  void whoWasAwayForTooLongHasToLoadAnew() {
    Wire before = Wire.as(server, Role.LEADER);
    long seen = before.head();
    entry(before, "gone with time");
    entry(before, "the newest stays");
    assertThat(before.get("changes?since=" + seen).statusCode()).isEqualTo(200);
    server.advance(Duration.ofDays(31));
    Wire after = Wire.as(server, Role.LEADER);
    Refusal.of(after.get("changes?since=" + seen), 410, "gone");
    Refusal.of(after.get("changes/stream?since=" + seen), 410, "gone");
    assertThat(after.get("changes?since=" + after.head()).statusCode()).isEqualTo(200);
  }

  @Test
  void wrongPasswordsLockOutForAWhile() {
    Credentials who = Wire.account(server, Role.VIEWER);
    for (int i = 0; i < 8; i++) {
      Refusal.of(signIn(who.username(), "wrong password"), 401, "unauthenticated");
    }
    Refusal.of(signIn(who.username(), who.password()), 401, "unauthenticated")
        .saying("秒后再试", "try again in");
    assertThat(new Wire(server, "").audited("session.refused"))
        .anyMatch(line -> line.contains(who.username()));
    server.advance(Duration.ofMinutes(16));
    assertThat(signIn(who.username(), who.password()).statusCode()).isEqualTo(200);
  }

  @Test
  void aClockThatIsSetBackHarmsNeitherDeadlinesNorTheOrderOfTheLog() {
    Wire wire = Wire.as(server, Role.OFFICER);
    Instant due = server.now().plus(Duration.ofHours(1));
    long before = wire.head();
    String task = task(wire, due);
    entry(wire, "before");
    server.advance(Duration.ofHours(-2));
    String second = entry(wire, "after");
    List<JsonNode> entries = wire.items("log/entries?limit=500");
    assertThat(entries.get(0).path("id").asText()).isEqualTo(second);
    assertThat(entries)
        .extracting(e -> e.path("number").asLong())
        .isSortedAccordingTo((a, b) -> Long.compare(b, a));
    assertThat(Wire.tree(wire.get("log/verify")).path("holds").asBoolean()).isTrue();
    assertThat(wire.get("tasks/" + task).body()).contains("\"overdue\":false");
    server.advance(Duration.ofHours(4));
    assertThat(wire.get("changes?limit=1000&since=" + before).body()).contains(task);
    assertThat(wire.get("tasks/" + task).body()).contains("\"overdue\":true");
  }

  @Test
  void aReplayAfterTheServerWasKilledGetsTheSameAnswer() {
    Credentials who = Wire.account(server, Role.LEADER);
    Wire wire = new Wire(server, Wire.tokenOf(server, who));
    String key = Wire.freshName("key");
    String name = Wire.freshName("kept");
    HttpResponse<String> first = wire.post("roster/units", Wire.unit(name), KEY, key);
    assertThat(first.statusCode()).isEqualTo(201);
    server.kill();
    server.restart();
    VersionsAndKeysTest.requireSame(first, wire.post("roster/units", Wire.unit(name), KEY, key));
    assertThat(wire.units(name)).isEqualTo(1);
    Refusal.of(wire.post("roster/units", Wire.unit("other"), KEY, key), 409, "key-reused");
  }

  private static String task(Wire wire, Instant due) {
    String who =
        Wire.tree(wire.post("roster/units", Wire.unit(Wire.freshName("unit")))).path("id").asText();
    HttpResponse<String> made =
        wire.post(
            "tasks",
            "{\"title\":\"检查\",\"assignee\":{\"kind\":\"unit\",\"id\":\""
                + who
                + "\"},\"dueAt\":\""
                + due
                + "\"}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return Wire.tree(made).path("id").asText();
  }

  private static String entry(Wire wire, String text) {
    HttpResponse<String> made = wire.post("log/entries", "{\"text\":\"" + text + "\"}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return Wire.tree(made).path("id").asText();
  }

  private static HttpResponse<String> signIn(String username, String password) {
    return server.send(
        java.net.http.HttpRequest.newBuilder(server.uri("/api/v1/session"))
            .header("Content-Type", Wire.JSON)
            .POST(
                java.net.http.HttpRequest.BodyPublishers.ofString(
                    "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}"))
            .build());
  }
}
