package org.anlan.console.itest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.anlan.api.AnlanException;
import org.anlan.api.access.Credentials;
import org.anlan.client.AnlanClient;
import org.anlan.demo.DemoDistrict;
import org.anlan.demo.Passwords;

/** The assembly with the demo district, booted by its own script on free ports. */
final class Runtime implements AutoCloseable {
  private static final Duration BOOT_LIMIT = Duration.ofSeconds(90);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

  private final int port = freePort();
  private final Path home;
  private final Passwords passwords;
  private Process process;

  private Runtime(Path home) {
    this.home = home;
    this.passwords = new Passwords(home.resolve("accounts.txt"));
  }

  /** The one that all tests share. */
  static Runtime start() {
    return start("runtime");
  }

  /** Unpacks and boots one in a directory of this name and loads the demo district. */
  static Runtime start(String name) {
    Path home = Path.of(System.getProperty("anlan.target"), name).toAbsolutePath();
    try {
      run("rm", "-rf", home.toString());
      Files.createDirectories(home.resolve("program"));
      run(
          "tar",
          "-xzf",
          System.getProperty("anlan.distribution"),
          "-C",
          home.resolve("program").toString(),
          "--strip-components=1");
      Runtime runtime = new Runtime(home);
      runtime.settle("org.ops4j.pax.web.cfg", "org.osgi.service.http.port", runtime.port);
      runtime.settle("org.apache.karaf.shell.cfg", "sshPort", freePort());
      runtime.boot();
      DemoDistrict.load(runtime.address(), runtime.firstSignIn(), runtime.passwords);
      return runtime;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it answers. */
  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** The password of one of the demo's accounts, or of the first administrator. */
  String password(String username) {
    try {
      Credentials first = firstSignIn();
      return first.username().equals(username) ? first.password() : passwords.of(username);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Signed in as one of the demo's accounts. */
  AnlanClient client(String username) {
    return AnlanClient.at(address()).signIn(username, password(username));
  }

  /** Signed in as its first administrator. */
  AnlanClient administrator() {
    try {
      Credentials first = firstSignIn();
      return AnlanClient.at(address()).signIn(first.username(), first.password());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kills it: nothing in it learns of its end. */
  void kill() {
    descendants(ProcessHandle::destroyForcibly);
  }

  /** Boots it (again) and waits until it is up. */
  void boot() {
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", home.resolve("program/bin/anlan").toString());
    builder
        .environment()
        .putAll(
            Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "KARAF_DATA", home.resolve("data").toString(),
                "EXTRA_JAVA_OPTS", "-XX:TieredStopAtLevel=1"));
    builder.redirectErrorStream(true);
    builder.redirectOutput(Redirect.appendTo(home.resolve("boot.log").toFile()));
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    await().atMost(BOOT_LIMIT).pollInterval(Duration.ofMillis(200)).until(this::isUp);
  }

  /** Boots it if it was killed and nobody has yet. */
  void back() {
    if (!process.isAlive()) {
      boot();
    }
  }

  @Override
  public void close() {
    descendants(ProcessHandle::destroy);
  }

  private void descendants(java.util.function.Consumer<ProcessHandle> end) {
    List<ProcessHandle> all =
        java.util.stream.Stream.concat(
                process.toHandle().descendants(), java.util.stream.Stream.of(process.toHandle()))
            .toList();
    all.forEach(end);
    all.forEach(p -> p.onExit().orTimeout(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS).join());
  }

  private Credentials firstSignIn() throws IOException {
    List<String> lines = Files.readAllLines(home.resolve("data/first-sign-in.txt"));
    return new Credentials(lines.get(0), lines.get(1));
  }

  private boolean isUp() {
    try {
      return AnlanClient.at(address()).withPatience(Duration.ofSeconds(2)).health() != null;
    } catch (AnlanException e) {
      return false;
    }
  }

  private void settle(String file, String key, int value) throws IOException {
    Path path = home.resolve("program/etc").resolve(file);
    String pattern = "(?m)^" + key.replace(".", "\\.") + "\\s*=.*$";
    Files.writeString(
        path, Files.readString(path, UTF_8).replaceAll(pattern, key + " = " + value), UTF_8);
  }

  private static void run(String... command) throws IOException {
    try {
      int status = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (status != 0) {
        throw new IOException(String.join(" ", command) + ": " + status);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static int freePort() {
    return ThreadLocalRandom.current()
        .ints(20_000, 30_000)
        .filter(Runtime::isFree)
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
