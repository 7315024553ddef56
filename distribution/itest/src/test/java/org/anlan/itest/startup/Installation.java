package org.anlan.itest.startup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.anlan.api.access.Credentials;

/**
 * The assembly installed as district IT does it by hand, laid out as the {@code anlan} script lays
 * it out: {@code program}, {@code data}, {@code etc} and {@code anlan.pid} in one home.
 */
final class Installation implements AutoCloseable {
  private static final Duration BOOT_LIMIT = Duration.ofSeconds(90);
  private static final int LIMIT_SECONDS = 120;
  private static final int LOWEST_PORT = 20_000;
  private static final int HIGHEST_PORT = 30_000;

  private final Path home;
  private Process process;

  /** What a command printed and how it ended. */
  record Outcome(int exit, List<String> lines) {}

  private Installation(Path home) {
    this.home = home;
  }

  /** Unpacks the assembly into this home and gives it free ports. */
  static Installation in(Path home) throws IOException, InterruptedException {
    Path program = Files.createDirectories(home.resolve("program"));
    String archive = System.getProperty("anlan.distribution");
    run(Map.of(), "tar", "-xzf", archive, "--strip-components=1", "-C", program.toString());
    Files.createDirectories(home.resolve("etc"));
    Installation installation = new Installation(home);
    installation.set("org.ops4j.pax.web.cfg", "org.osgi.service.http.port", freePort());
    installation.set("org.apache.karaf.shell.cfg", "sshPort", freePort());
    return installation;
  }

  /** Sets one line of a file in {@code etc}. */
  void set(String file, String key, Object value) throws IOException {
    Path path = home.resolve("program/etc").resolve(file);
    List<String> before = Files.exists(path) ? Files.readAllLines(path, UTF_8) : List.of();
    List<String> after =
        new java.util.ArrayList<>(before.stream().filter(l -> !l.startsWith(key + " =")).toList());
    after.add(key + " = " + value);
    Files.write(path, after, UTF_8);
  }

  /** Starts it and returns when it is up, as this client sees it. */
  void start(HttpClient client, URI server) throws IOException {
    ProcessBuilder boot =
        new ProcessBuilder("/bin/sh", home.resolve("program/bin/anlan").toString());
    boot.environment().put("JAVA_HOME", System.getProperty("java.home"));
    boot.environment().put("KARAF_DATA", data().toString());
    boot.environment().put("EXTRA_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
    boot.redirectErrorStream(true);
    boot.redirectOutput(Redirect.appendTo(home.resolve("console.log").toFile()));
    process = boot.start();
    Files.writeString(home.resolve("anlan.pid"), process.pid() + "\n");
    URI health = server.resolve("/api/v1/health");
    await()
        .atMost(BOOT_LIMIT)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> isUp(client, health));
  }

  /** Runs the {@code anlan} script of this source tree for this home. */
  Outcome anlan(String... command) throws IOException, InterruptedException {
    Path script = Path.of(System.getProperty("anlan.target"), "../../../anlan").normalize();
    String[] all = new String[command.length + 1];
    all[0] = script.toString();
    System.arraycopy(command, 0, all, 1, command.length);
    return run(Map.of("ANLAN_HOME", home.toString()), all);
  }

  /** Ends it as an operator does. */
  void stop() {
    if (process != null) {
      process.destroy();
      process.onExit().orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join();
    }
  }

  @Override
  public void close() {
    stop();
  }

  Path data() {
    return home.resolve("data");
  }

  Credentials firstSignIn() throws IOException {
    List<String> lines = Files.readAllLines(data().resolve("first-sign-in.txt"));
    return new Credentials(lines.get(0), lines.get(1));
  }

  /** A free port below those that systems give to outgoing connections. */
  static int freePort() {
    return ThreadLocalRandom.current()
        .ints(LOWEST_PORT, HIGHEST_PORT)
        .filter(Installation::isFree)
        .findFirst()
        .orElseThrow();
  }

  static Outcome run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(new HashMap<>(environment));
    Process process = builder.start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException(Arrays.toString(command) + " doesn't end: " + lines);
    }
    return new Outcome(process.exitValue(), lines);
  }

  private boolean isUp(HttpClient client, URI health) throws InterruptedException {
    if (!process.isAlive()) {
      throw new IllegalStateException("it ended: see " + home.resolve("console.log"));
    }
    try {
      return client
              .send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
