package org.anlan.itest.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.anlan.api.access.Credentials;
import org.anlan.api.access.Role;
import org.anlan.api.access.UserDraft;
import org.anlan.itest.AnlanServer;
import org.anlan.json.Json;

/** Somebody who is signed in and sends what no decent client would. */
record Wire(AnlanServer server, String token) {
  static final String JSON = "application/json";
  private static final String PASSWORD = "correct horse battery";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** A new account with these roles, signed in. */
  static Wire as(AnlanServer server, Role... roles) {
    return new Wire(server, tokenOf(server, account(server, roles)));
  }

  /** A new account with these roles. */
  static Credentials account(AnlanServer server, Role... roles) {
    String name = "fault-" + NUMBER.incrementAndGet();
    server
        .client(server.firstSignIn())
        .users()
        .add(
            new UserDraft(
                name,
                "测试",
                Optional.of(PASSWORD),
                Set.of(roles),
                Optional.empty(),
                Optional.empty(),
                false));
    return new Credentials(name, PASSWORD);
  }

  static String tokenOf(AnlanServer server, Credentials who) {
    return server.client(who).session().orElseThrow().token();
  }

  /** Of a unit or entry that no other test makes. */
  static String freshName(String what) {
    return what + "-" + NUMBER.incrementAndGet();
  }

  static String unit(String name) {
    return "{\"kind\":\"street\",\"name\":\"" + name + "\"}";
  }

  HttpResponse<String> get(String path, String... headers) {
    return server.send(request(path, headers).GET().build());
  }

  HttpResponse<String> post(String path, String json, String... headers) {
    return send("POST", path, JSON, json.getBytes(UTF_8), headers);
  }

  HttpResponse<String> put(String path, String json, String... headers) {
    return send("PUT", path, JSON, json.getBytes(UTF_8), headers);
  }

  HttpResponse<String> send(
      String method, String path, String type, byte[] body, String... headers) {
    return send(method, path, type, BodyPublishers.ofByteArray(body), headers);
  }

  HttpResponse<String> send(
      String method, String path, String type, BodyPublisher body, String... headers) {
    return server.send(
        request(path, headers).header("Content-Type", type).method(method, body).build());
  }

  HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.uri("/api/v1/" + path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token);
    return headers.length == 0 ? request : request.headers(headers);
  }

  /** The place of the newest change: whoever wrote anything moved it. */
  long head() {
    return tree(get("changes/head")).path("seq").asLong();
  }

  /** How many units have this in their name. */
  int units(String name) {
    return items("roster/units?q=" + URLEncoder.encode(name, UTF_8)).size();
  }

  List<JsonNode> items(String path) {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    List<JsonNode> items = new ArrayList<>();
    tree(answer).path("items").forEach(items::add);
    return items;
  }

  /** What was audited under an action, newest first, as text. */
  List<String> audited(String action) {
    return new Wire(server, tokenOf(server, server.firstSignIn()))
        .items("audit?action=" + action).stream().map(JsonNode::toString).toList();
  }

  static JsonNode tree(HttpResponse<String> answer) {
    try {
      return Json.mapper().readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(answer.statusCode() + " " + answer.body(), e);
    }
  }
}
