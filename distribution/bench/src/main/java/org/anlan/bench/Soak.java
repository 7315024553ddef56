package org.anlan.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.anlan.api.AnlanException;
import org.anlan.api.access.Role;
import org.anlan.api.access.UserDraft;
import org.anlan.api.log.ChainHead;
import org.anlan.api.log.LogKind;
import org.anlan.api.log.NewLogEntry;
import org.anlan.api.log.Verification;
import org.anlan.client.AnlanClient;
import org.anlan.json.Json;

/**
 * Kills the suite at random moments under load and starts it again: nothing acknowledged is
 * missing, nothing stands there twice, and what was on its way when it died is there once after
 * being sent again with its key.
 */
public final class Soak {
  private static final int ROUNDS = Integer.getInteger("anlan.kills", 50);
  private static final int WRITERS = 8;
  private final Path target;
  private final Random random = new Random();
  private final AtomicLong next = new AtomicLong();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final Set<String> unanswered = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean on = new AtomicBoolean();

  private Soak(Path target) {
    this.target = target;
  }

  /** The folder with the programs. */
  public static void main(String[] args) throws Exception {
    new Soak(Path.of(args[0])).run();
  }

  private void run() throws Exception {
    Path home = Files.createTempDirectory(target, "soak");
    try (Program anlan =
        Program.anlan(target.resolve("programs/anlan-distribution.tar.gz"), home)) {
      anlan.start();
      anlan.signIn(Program.ADMIN).users().add(officer());
      ChainHead head = anlan.signIn("officer").log().head();
      for (int round = 1; round <= ROUNDS; round++) {
        murder(anlan);
        anlan.start();
        head = check(anlan, round, head);
      }
    }
    System.out.println(ROUNDS + " passed, 0 failed");
  }

  private void murder(Program anlan) throws InterruptedException {
    on.set(true);
    AnlanClient client = anlan.signIn("officer");
    List<Thread> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      Thread writer = new Thread(() -> write(client));
      writer.start();
      writers.add(writer);
    }
    LockSupport.parkNanos(100_000_000L + random.nextInt(1_500_000_000));
    on.set(false);
    anlan.kill();
    for (Thread writer : writers) {
      writer.join();
    }
  }

  private void write(AnlanClient client) {
    while (on.get()) {
      String name = "soak-" + next.getAndIncrement();
      unanswered.add(name);
      try {
        send(client, name);
        acknowledged.add(name);
        unanswered.remove(name);
      } catch (AnlanException e) {
        return;
      }
    }
  }

  private static void send(AnlanClient client, String name) {
    client.withKey(name, () -> client.log().write(NewLogEntry.of(LogKind.CALL, name, false)));
  }

  private ChainHead check(Program anlan, int round, ChainHead before) throws IOException {
    AnlanClient client = anlan.signIn("officer");
    for (String name : unanswered) {
      send(client, name);
      acknowledged.add(name);
    }
    int again = unanswered.size();
    unanswered.clear();
    Map<String, Integer> found = texts(client);
    long missing = acknowledged.stream().filter(name -> !found.containsKey(name)).count();
    long twice = found.values().stream().filter(times -> times > 1).count();
    Verification verified = client.log().verify(Optional.of(before));
    System.out.printf(
        "kill %d: %d acknowledged, %d sent again, %d missing, %d twice, chain %s%n",
        round, acknowledged.size(), again, missing, twice, verified.holds() ? "holds" : "BROKEN");
    if (missing > 0 || twice > 0 || !verified.holds()) {
      throw new IllegalStateException("round " + round + " failed: " + verified.breaks());
    }
    return verified.head();
  }

  private static Map<String, Integer> texts(AnlanClient client) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    client.log().export(1, out);
    Map<String, Integer> found = new HashMap<>();
    for (String line : out.toString(StandardCharsets.UTF_8).split("\n")) {
      String text = Json.mapper().readTree(line).path("text").asText();
      if (text.startsWith("soak-")) {
        found.merge(text, 1, Integer::sum);
      }
    }
    return found;
  }

  private static UserDraft officer() {
    return new UserDraft(
        "officer",
        "值班员",
        Optional.of(Program.PASSWORD),
        Set.of(Role.OFFICER),
        Optional.empty(),
        Optional.empty(),
        false);
  }
}
