package org.anlan.itest.startup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.anlan.api.access.Credentials;
import org.anlan.api.access.Role;
import org.anlan.api.access.UserDraft;
import org.anlan.api.log.ChainHead;
import org.anlan.api.log.LogKind;
import org.anlan.api.log.NewLogEntry;
import org.anlan.client.AnlanClient;
import org.anlan.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A backup taken by {@code ./anlan backup} while people write, put back by {@code ./anlan restore}
 * into an empty home, has all that was acknowledged before it was asked for.
 */
class BackupTest {
  private static final Credentials KEEPER = new Credentials("keeper", "correct horse battery");
  private static final int WRITERS = 3;
  private static final int BEFORE = 60;
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir Path home;

  private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean writing = new AtomicBoolean(true);

  @Test
  void whatWasAcknowledgedBeforeIsInTheBackup() throws Exception {
    Path file = home.resolve("backup.tar.gz");
    List<String> before = backUpUnderLoad(file);
    Path second = home.resolve("second");
    try (Installation restored = Installation.in(second)) {
      Installation.Outcome outcome = restored.anlan("restore", file.toString());
      assertThat(outcome.exit()).as("%s", outcome.lines()).isZero();
      AnlanClient client = started(restored).signIn(KEEPER.username(), KEEPER.password());
      assertThat(client.log().verify(Optional.of(head)).holds()).isTrue();
      assertThat(entries(client)).containsAll(before);
      NewLogEntry next = NewLogEntry.of(LogKind.NOTE, "恢复之后", false);
      client.log().write(next);
      assertThat(client.log().verify(Optional.empty()).holds()).isTrue();
    }
  }

  private ChainHead head;

  private List<String> backUpUnderLoad(Path file) throws Exception {
    try (Installation first = Installation.in(home.resolve("first"))) {
      AnlanClient admin = started(first);
      Credentials who = first.firstSignIn();
      admin.signIn(who.username(), who.password()).users().add(keeper());
      AnlanClient client = admin.signIn(KEEPER.username(), KEEPER.password());
      CompletableFuture<?> writers = startWriting(client);
      await().atMost(LIMIT).until(() -> acknowledged.size() >= BEFORE);
      List<String> before = List.copyOf(acknowledged);
      head = client.log().head();
      Installation.Outcome outcome = first.anlan("backup", file.toString());
      writing.set(false);
      writers.join();
      assertThat(outcome.exit()).as("%s", outcome.lines()).isZero();
      assertThat(acknowledged).hasSizeGreaterThan(before.size());
      return before;
    }
  }

  private CompletableFuture<?> startWriting(AnlanClient client) {
    return CompletableFuture.allOf(
        Stream.generate(() -> CompletableFuture.runAsync(() -> write(client)))
            .limit(WRITERS)
            .toArray(CompletableFuture[]::new));
  }

  private void write(AnlanClient client) {
    while (writing.get()) {
      NewLogEntry entry = NewLogEntry.of(LogKind.NOTE, "第 " + acknowledged.size() + " 条", false);
      acknowledged.add(client.log().write(entry).id().value().toString());
    }
  }

  private static List<String> entries(AnlanClient client) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    client.log().export(1, out);
    List<String> ids = new java.util.ArrayList<>();
    for (String line : out.toString(UTF_8).lines().toList()) {
      JsonNode entry = Json.mapper().readTree(line);
      ids.add(entry.path("id").asText());
    }
    return ids;
  }

  private static AnlanClient started(Installation installation) throws IOException {
    int port = Installation.freePort();
    installation.set("org.ops4j.pax.web.cfg", "org.osgi.service.http.port", port);
    URI server = URI.create("http://127.0.0.1:" + port);
    installation.start(HttpClient.newHttpClient(), server);
    return AnlanClient.at(server);
  }

  private static UserDraft keeper() {
    return new UserDraft(
        KEEPER.username(),
        "记录人",
        Optional.of(KEEPER.password()),
        Set.of(Role.LEADER),
        Optional.empty(),
        Optional.empty(),
        false);
  }
}
