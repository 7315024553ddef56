package org.anlan.itest;

import static org.awaitility.Awaitility.await;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.doNotModifyLogConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFileExtend;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.TestContainer;
import org.ops4j.pax.exam.karaf.options.KarafDistributionKitConfigurationOption;
import org.ops4j.pax.exam.karaf.options.KarafDistributionKitConfigurationOption.Platform;
import org.ops4j.pax.exam.karaf.options.libraries.OverrideJUnitBundlesOption;
import org.ops4j.pax.exam.options.extra.EnvironmentOption;
import org.ops4j.pax.exam.spi.PaxExamRuntime;

/**
 * The assembly, unpacked and booted by its own script as in production, on free ports of the
 * loopback address. Data and logs stay in {@code target/servers/<name>} after it has stopped.
 *
 * <p>Most tests share one (see {@link SharedServer}); a test that would disturb others starts its
 * own.
 */
public final class AnlanServer implements AutoCloseable {
  private static final Duration BOOT_LIMIT = Duration.ofSeconds(90);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
  private static final int LOG_TAIL = 60;

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port = freePort();
  private final Path home;
  private final TestContainer container;

  private AnlanServer(String name) throws IOException {
    home = Path.of(System.getProperty("anlan.target"), "servers", name);
    Directories.delete(home);
    Files.createDirectories(data());
    container = PaxExamRuntime.createContainer(PaxExamRuntime.createServerSystem(options()));
  }

  /**
   * Boots a server of its own and returns when it is up.
   *
   * @param name the name of its directory
   * @throws IllegalStateException if it is not up in time; the message holds the end of its log
   */
  public static AnlanServer start(String name) {
    try {
      AnlanServer server = new AnlanServer(name);
      server.container.start();
      server.awaitUp();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the server and waits until its process is gone. */
  @Override
  public void close() {
    Optional<ProcessHandle> process = process();
    container.stop();
    process.ifPresent(p -> p.onExit().orTimeout(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS).join());
    Directories.delete(program());
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
    return home.resolve("data");
  }

  /** Its process, if it runs. */
  public Optional<ProcessHandle> process() {
    try {
      String pid = Files.readString(data().resolve("anlan.pid")).strip();
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

  private Option[] options() {
    return new Option[] {
      new KarafDistributionKitConfigurationOption(
              Path.of(System.getProperty("anlan.distribution")).toUri().toString(),
              "anlan",
              System.getProperty("anlan.karaf.version"),
              Platform.NIX)
          .executable("bin/anlan")
          .filesToMakeExecutable("bin/karaf")
          .unpackDirectory(program().toFile()),
      keepRuntimeFolder(),
      doNotModifyLogConfiguration(),
      new OverrideJUnitBundlesOption(),
      new EnvironmentOption("JAVA_HOME=" + System.getProperty("java.home")),
      new EnvironmentOption("KARAF_DATA=" + data()),
      new EnvironmentOption("EXTRA_JAVA_OPTS=-XX:TieredStopAtLevel=1"),
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
