package org.anlan.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.anlan.api.access.Role;
import org.anlan.api.access.UserDraft;
import org.anlan.api.log.LogEntry;
import org.anlan.api.log.LogKind;
import org.anlan.api.log.NewLogEntry;
import org.anlan.client.AnlanClient;
import org.anlan.json.Json;

/**
 * Every number of the architecture page that can be measured from outside, beside its reference.
 */
public final class Bench {
  static final String TEXT = "群众来电：西村十字路口积水约四十厘米，车辆缓行，已通知城管办排水";
  private static final int CLIENTS = 16;

  /** The compiler is busy for about a minute with what a duty room does all night. */
  private static final Duration WARM = Duration.ofSeconds(45);

  private static final Duration WARM_READS = Duration.ofSeconds(10);
  private static final Duration MEASURE = Duration.ofSeconds(12);
  private final Path target;
  private final Path work;
  private final Table table = new Table();

  private Bench(Path target) throws IOException {
    this.target = target;
    this.work = Files.createTempDirectory(target, "bench");
  }

  /** The folder with the programs and for the results. */
  public static void main(String[] args) throws Exception {
    new Bench(Path.of(args[0])).run();
  }

  private void run() throws Exception {
    table.head();
    try (Program anlan =
        Program.anlan(
            target.resolve("programs/anlan-distribution.tar.gz"), work.resolve("anlan"))) {
      restart(anlan);
      users(anlan);
      table.add("memory after start", anlan.rss() + " MiB", "–", "≤ 350 MiB");
      post(anlan);
      reads(anlan);
      new FanOut(anlan, table).run();
      verify(anlan);
    }
    table.write(target.resolve("bench.json"));
  }

  private void restart(Program anlan) throws Exception {
    Duration first = anlan.start();
    List<Long> ours = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      anlan.stop();
      ours.add(anlan.start().toMillis());
    }
    List<Long> plain = new ArrayList<>();
    Path setenv = work.resolve("anlan/bin/setenv");
    try (Program karaf =
        Program.karaf(
            target.resolve("programs/apache-karaf.tar.gz"), work.resolve("karaf"), setenv)) {
      karaf.start();
      for (int i = 0; i < 3; i++) {
        karaf.stop();
        plain.add(karaf.start().toMillis());
      }
    }
    long mine = Load.at(Load.sorted(ours), 0.5);
    long theirs = Load.at(Load.sorted(plain), 0.5);
    table.add(
        "restart to first 200",
        mine + " ms (first start " + first.toMillis() + " ms)",
        "plain Karaf to its shell " + theirs + " ms: %.2f ×".formatted((double) mine / theirs),
        "≤ 2 ×");
  }

  private static void users(Program anlan) {
    AnlanClient admin = anlan.signIn(Program.ADMIN);
    admin
        .users()
        .add(
            new UserDraft(
                "officer",
                "值班员",
                Optional.of(Program.PASSWORD),
                Set.of(Role.OFFICER, Role.LEADER),
                Optional.empty(),
                Optional.empty(),
                false));
  }

  private void post(Program anlan) throws Exception {
    AnlanClient officer = anlan.signIn("officer");
    URI uri = anlan.address().resolve("/api/v1/log/entries");
    String token = officer.session().orElseThrow().token();
    byte[] entry = Json.write(NewLogEntry.of(LogKind.CALL, TEXT, false));
    byte[] request = Line.request("POST", uri, token, entry);
    Load.run(CLIENTS, WARM, i -> lines(uri, () -> request, 201));
    long number = officer.log().head().number();
    long bytes = Files.size(anlan.database());
    Duration cpu = anlan.cpu();
    Load.Result ours = Load.run(CLIENTS, MEASURE, i -> lines(uri, () -> request, 201));
    double each = perRequest(anlan.cpu().minus(cpu), ours);
    long written = officer.log().head().number() - number;
    Load.Result bare = BareJdbc.posts(work, CLIENTS, MEASURE);
    table.add(
        "POST a log entry, " + CLIENTS + " clients",
        describe(ours, each),
        "bare JDBC, same rows and barrier %.0f/s, p99 %.1f ms: %.2f ×"
            .formatted(bare.perSecond(), bare.p99() / 1000.0, ours.perSecond() / bare.perSecond()),
        "≥ 2,500/s, p99 ≤ 30 ms, ≤ 0.7 ms CPU");
    table.add(
        "database bytes per log entry while loaded",
        "%,d B".formatted((Files.size(anlan.database()) - bytes) / Math.max(1, written)),
        "–",
        "≤ 2 KB after an hour");
    keyed(anlan, uri, token, entry);
  }

  /** As the console does, whose outbox needs the keys: the answer is kept for a replay. */
  private void keyed(Program anlan, URI uri, String token, byte[] entry) throws Exception {
    Duration cpu = anlan.cpu();
    Load.Result ours =
        Load.run(
            CLIENTS,
            MEASURE,
            i -> lines(uri, () -> Line.request("POST", uri, token, entry, newKey()), 201));
    table.add(
        "the same with an Idempotency-Key",
        describe(ours, perRequest(anlan.cpu().minus(cpu), ours)),
        "–",
        "–");
  }

  private static Optional<String> newKey() {
    return Optional.of(UUID.randomUUID().toString());
  }

  private static Load.Work lines(URI uri, Supplier<byte[]> request, int expected) {
    Line line = new Line(uri);
    return () -> line.send(request.get(), expected);
  }

  private void reads(Program anlan) throws Exception {
    AnlanClient officer = anlan.signIn("officer");
    LogEntry entry = officer.log().write(NewLogEntry.of(LogKind.CALL, TEXT, false));
    String token = officer.session().orElseThrow().token();
    read(anlan, token, "GET one", "log/entries/" + entry.id().value(), "≥ 8,000/s, ≤ 0.2 ms CPU");
    read(anlan, token, "GET a list of 25", "log/entries?limit=25", "≥ 5,000/s, ≤ 0.35 ms CPU");
  }

  private void read(Program anlan, String token, String what, String path, String aim)
      throws Exception {
    URI uri = anlan.address().resolve("/api/v1/" + path);
    byte[] body = body(uri, token);
    byte[] request = Line.request("GET", uri, token, new byte[0]);
    Load.run(CLIENTS, WARM_READS, i -> lines(uri, () -> request, 200));
    Duration cpu = anlan.cpu();
    Load.Result ours = Load.run(CLIENTS, MEASURE, i -> lines(uri, () -> request, 200));
    double each = perRequest(anlan.cpu().minus(cpu), ours);
    Load.Result bare = bareJetty(body);
    table.add(
        what + ", " + CLIENTS + " clients",
        describe(ours, each),
        "bare Jetty, same bytes %.0f/s: %.2f ×"
            .formatted(bare.perSecond(), ours.perSecond() / bare.perSecond()),
        aim);
  }

  private Load.Result bareJetty(byte[] body) throws Exception {
    Path file = Files.write(work.resolve("body.json"), body);
    int port = Program.freePort();
    Process jetty =
        new ProcessBuilder(
                "java",
                "-Xmx256m",
                "-classpath",
                System.getProperty("java.class.path"),
                BareJetty.class.getName(),
                Integer.toString(port),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      URI uri = URI.create("http://127.0.0.1:" + port + "/");
      Program.awaitPort(port);
      byte[] request = Line.request("GET", uri, "", new byte[0]);
      Load.run(CLIENTS, WARM_READS, i -> lines(uri, () -> request, 200));
      return Load.run(CLIENTS, MEASURE, i -> lines(uri, () -> request, 200));
    } finally {
      jetty.destroy();
      jetty.waitFor();
    }
  }

  private void verify(Program anlan) {
    AnlanClient officer = anlan.signIn("officer");
    long begin = System.nanoTime();
    var verified = officer.log().verify(Optional.empty());
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (!verified.holds()) {
      throw new IllegalStateException("the chain doesn't hold: " + verified.breaks());
    }
    table.add(
        "verify the log",
        "%,.0f entries/s over %,d".formatted(verified.checked() / seconds, verified.checked()),
        "–",
        "≥ 200,000/s");
  }

  private static byte[] body(URI uri, String token) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token).build();
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException("HTTP " + answer.statusCode());
    }
    return answer.body();
  }

  private static double perRequest(Duration cpu, Load.Result result) {
    return cpu.toNanos() / 1e6 / Math.max(1, result.perSecond() * MEASURE.toSeconds());
  }

  private static String describe(Load.Result r, double cpu) {
    return "%.0f/s, p50 %.1f ms, p99 %.1f ms, %.2f ms CPU%s"
        .formatted(
            r.perSecond(),
            r.p50() / 1000.0,
            r.p99() / 1000.0,
            cpu,
            r.failed() > 0 ? ", " + r.failed() + " FAILED" : "");
  }
}
