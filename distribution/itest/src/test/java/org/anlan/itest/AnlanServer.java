package org.anlan.itest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.ops4j.pax.exam.CoreOptions.url;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.doNotModifyLogConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFileExtend;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.replaceConfigurationFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.anlan.api.access.Credentials;
import org.anlan.client.AnlanClient;
import org.awaitility.core.ConditionTimeoutException;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.OptionUtils;
import org.ops4j.pax.exam.karaf.options.KarafDistributionKitConfigurationOption;
import org.ops4j.pax.exam.karaf.options.KarafDistributionKitConfigurationOption.Platform;
import org.ops4j.pax.exam.karaf.options.libraries.OverrideJUnitBundlesOption;
import org.ops4j.pax.exam.options.DefaultCompositeOption;
import org.ops4j.pax.exam.options.extra.EnvironmentOption;
import org.ops4j.pax.exam.spi.PaxExamRuntime;

/**
 * The assembly, unpacked and booted by its own script as in production, on free ports of the
 * loopback address. It can be stopped or killed and booted again on the same data. Data and logs
 * stay in {@code target/servers/<name>} after it is closed.
 *
 * <p>Most tests share one (see {@link SharedServer}); a test that would disturb others starts its
 * own.
 */
public final class AnlanServer implements AutoCloseable {
  private static final Duration BOOT_LIMIT = Duration.ofSeconds(90);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
  private static final int LOG_TAIL = 60;
  private static final int OUR_START_LEVEL = 80;
  private static final String PID_FILE = "anlan.pid";

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port = freePort();
  private final Path home;
  private final Path data;
  private Duration ahead = Duration.ZERO;

  private AnlanServer(String name, Optional<Path> elsewhere, Option... more) throws IOException {
    home = Path.of(System.getProperty("anlan.target"), "servers", name).toAbsolutePath();
    data = elsewhere.orElse(home.resolve("data"));
    Directories.delete(home);
    Files.createDirectories(data);
    Option[] options = OptionUtils.combine(options(), more);
    PaxExamRuntime.createContainer(PaxExamRuntime.createServerSystem(options)).start();
    awaitUp();
  }

  /**
   * Boots a server of its own and returns when it is up.
   *
   * @param name the name of its directory
   * @throws IllegalStateException if it is not up in time; the message holds the end of its log
   */
  public static AnlanServer start(String name) {
    return started(name, Optional.empty());
  }

  /**
   * As {@link #start}, but with its data in a directory of the test's, which stays there, and
   * refusing writes only when less than this is free there.
   */
  public static AnlanServer startIn(Path data, String name, int reserveMib) {
    return started(
        name,
        Optional.of(data),
        editConfigurationFilePut(
            "etc/org.anlan.core.database.cfg", "reserve.mib", Integer.toString(reserveMib)));
  }

  /** As {@link #start}, but with a clock that {@link #advance} moves. */
  public static AnlanServer startWithTestClock(String name) {
    String clock = Path.of(System.getProperty("anlan.testclock")).toUri().toString();
    return started(name, Optional.empty(), url(clock).startLevel(OUR_START_LEVEL));
  }

  /**
   * As {@link #startWithTestClock}, but with this file of settings in place of one in {@code etc}.
   */
  public static AnlanServer startWithTestClock(String name, String inEtc, Path settings) {
    String clock = Path.of(System.getProperty("anlan.testclock")).toUri().toString();
    return started(
        name,
        Optional.empty(),
        url(clock).startLevel(OUR_START_LEVEL),
        replaceConfigurationFile("etc/" + inEtc, settings.toFile()));
  }

  private static AnlanServer started(String name, Optional<Path> data, Option... more) {
    try {
      return new AnlanServer(name, data, more);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the server for good. */
  @Override
  public void close() {
    stop();
    Directories.delete(program());
  }

  /** Ends the server as an operator does and waits until its process is gone. */
  public void stop() {
    end(ProcessHandle::destroy);
  }

  /** Kills the server: nothing in it learns of its end. */
  public void kill() {
    end(ProcessHandle::destroyForcibly);
  }

  private void end(Predicate<ProcessHandle> way) {
    process()
        .ifPresent(
            p -> {
              way.test(p);
              p.onExit().orTimeout(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS).join();
            });
  }

  /** Boots the server that was stopped or killed again, on the same data and ports. */
  public void restart() {
    Path script = script();
    ProcessBuilder boot = new ProcessBuilder("/bin/sh", script.toString());
    boot.directory(unpacked().toFile());
    boot.environment().putAll(environment());
    boot.redirectErrorStream(true);
    boot.redirectOutput(Redirect.appendTo(data().resolve("restart.log").toFile()));
    try {
      Files.deleteIfExists(data().resolve(PID_FILE));
      boot.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    awaitUp();
    Duration before = ahead;
    ahead = Duration.ZERO;
    if (!before.isZero()) {
      advance(before);
    }
  }

  /**
   * Lets time go by; what is due by then has happened when this returns. The clock's lead is kept
   * over a restart.
   */
  public void advance(Duration by) {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(uri("/api/v1/test/clock"))
                .header("Authorization", "Basic " + basic(firstSignIn()))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"advance\":\"" + by + "\"}"))
                .build());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    ahead = ahead.plus(by);
  }

  /** The time it is for the server. */
  public Instant now() {
    return Instant.now().plus(ahead);
  }

  /** A client, nobody signed in. */
  public AnlanClient client() {
    return AnlanClient.at(uri("/"));
  }

  /** A client of somebody signed in. */
  public AnlanClient client(Credentials who) {
    return client().signIn(who.username(), who.password());
  }

  /** Who may do everything on a new server: the generated first administrator. */
  public Credentials firstSignIn() {
    try {
      List<String> lines = Files.readAllLines(data().resolve("first-sign-in.txt"));
      return new Credentials(lines.get(0), lines.get(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String basic(Credentials who) {
    byte[] text = (who.username() + ":" + who.password()).getBytes(UTF_8);
    return Base64.getEncoder().encodeToString(text);
  }

  /** The port of its HTTP server. */
  public int port() {
    return port;
  }

  /** The address of a path such as {@code /api/v1/health}. */
  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** The answer to a GET without credentials. */
  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(uri(path)).build());
  }

  /** The answer to any request. */
  public HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What it has logged so far, by line. */
  public List<String> log() {
    Path log = data().resolve("log/karaf.log");
    try {
      return Files.exists(log) ? Files.readAllLines(log) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its data directory. */
  public Path data() {
    return data;
  }

  /** The directory it was unpacked into, with {@code bin}, {@code etc} and {@code deploy}. */
  public Path unpacked() {
    return script().getParent().getParent();
  }

  /** Its process, if it runs. */
  public Optional<ProcessHandle> process() {
    try {
      String pid = Files.readString(data().resolve(PID_FILE)).strip();
      return ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive);
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private void awaitUp() {
    try {
      await().atMost(BOOT_LIMIT).pollInterval(Duration.ofMillis(100)).until(this::isUp);
    } catch (ConditionTimeoutException e) {
      List<String> lines = log();
      List<String> tail = lines.subList(Math.max(0, lines.size() - LOG_TAIL), lines.size());
      close();
      throw new IllegalStateException("not up in time\n" + String.join("\n", tail), e);
    }
  }

  private boolean isUp() {
    try {
      return get("/api/v1/health").statusCode() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private Path program() {
    return home.resolve("program");
  }

  private Path script() {
    try (Stream<Path> all = Files.walk(program(), 4)) {
      return all.filter(path -> path.endsWith("bin/anlan")).findFirst().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> environment() {
    return Map.of(
        "JAVA_HOME", System.getProperty("java.home"),
        "KARAF_DATA", data().toString(),
        "EXTRA_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
  }

  private Option[] options() {
    return new Option[] {
      new KarafDistributionKitConfigurationOption(
              Path.of(System.getProperty("anlan.distribution")).toUri().toString(),
              "anlan",
              System.getProperty("anlan.karaf.version"),
              Platform.NIX)
          .executable("bin/anlan")
          .filesToMakeExecutable("bin/karaf")
          .unpackDirectory(program().toFile())
          .useDeployFolder(false),
      keepRuntimeFolder(),
      doNotModifyLogConfiguration(),
      new OverrideJUnitBundlesOption(),
      new DefaultCompositeOption(
          environment().entrySet().stream()
              .map(e -> new EnvironmentOption(e.getKey() + "=" + e.getValue()))
              .toArray(Option[]::new)),
      editConfigurationFilePut(
          "etc/org.ops4j.pax.web.cfg", "org.osgi.service.http.port", Integer.toString(port)),
      editConfigurationFilePut(
          "etc/org.apache.karaf.shell.cfg", "sshPort", Integer.toString(freePort())),
      // where the bundles of Pax Exam are: the runtime itself fetches nothing
      editConfigurationFileExtend(
          "etc/org.ops4j.pax.url.mvn.cfg",
          "org.ops4j.pax.url.mvn.defaultRepositories",
          Path.of(System.getProperty("anlan.maven.repository")).toUri() + "@id=exam@snapshots"),
    };
  }

  /**
   * A free port below those that systems give to outgoing connections: asking a port of that range
   * whether somebody listens there can occupy it.
   */
  private static int freePort() {
    return ThreadLocalRandom.current()
        .ints(20_000, 30_000)
        .filter(AnlanServer::isFree)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
