package org.anlan.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.anlan.client.AnlanClient;

/** An unpacked Karaf program that is started, watched, stopped and killed. One thread. */
final class Program implements AutoCloseable {
  static final String ADMIN = "admin";
  static final String PASSWORD = "bench-password-1";
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private final Path home;
  private final Path data;
  private final List<String> command;
  private final int port;
  private final BooleanSupplier up;
  private Process process;

  private Program(Path home, List<String> command, int port, boolean anlan) {
    this.home = home;
    this.data = home.resolve("data");
    this.command = command;
    this.port = port;
    this.up = anlan ? this::answers : this::listens;
  }

  /** The suite, on a free port. */
  static Program anlan(Path archive, Path home) throws IOException, InterruptedException {
    unpack(archive, home);
    int http = freePort();
    set(home.resolve("etc/org.ops4j.pax.web.cfg"), "org.osgi.service.http.port", http);
    set(home.resolve("etc/org.apache.karaf.shell.cfg"), "sshPort", freePort());
    return new Program(home, List.of(home.resolve("bin/anlan").toString()), http, true);
  }

  /** Karaf with nothing in it, and the suite's own settings of the virtual machine. */
  static Program karaf(Path archive, Path home, Path setenv)
      throws IOException, InterruptedException {
    unpack(archive, home);
    Files.copy(
        setenv, home.resolve("bin/setenv"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    int ssh = freePort();
    set(home.resolve("etc/org.apache.karaf.shell.cfg"), "sshPort", ssh);
    return new Program(home, List.of(home.resolve("bin/karaf").toString(), "server"), ssh, false);
  }

  /** Starts it and says how long it took until it answered. */
  Duration start() throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder
        .environment()
        .putAll(
            Map.of(
                "KARAF_DATA", data.toString(),
                "ANLAN_ADMIN_USERNAME", ADMIN,
                "ANLAN_ADMIN_PASSWORD", PASSWORD));
    builder.redirectErrorStream(true).redirectOutput(home.resolve("start.log").toFile());
    Files.createDirectories(data.resolve("log"));
    long begin = System.nanoTime();
    process = builder.start();
    while (!up.getAsBoolean()) {
      if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
        throw new IllegalStateException("did not come up; see " + data.resolve("log"));
      }
      LockSupport.parkNanos(5_000_000);
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  /** Kills it without a word, as kill -9 does. */
  void kill() throws InterruptedException {
    end(ProcessHandle::destroyForcibly);
  }

  /** Stops it properly. */
  void stop() throws InterruptedException {
    end(ProcessHandle::destroy);
  }

  /** Ends the script and the virtual machine below it, and waits until both are gone. */
  private void end(Consumer<ProcessHandle> how) throws InterruptedException {
    List<ProcessHandle> all = new ArrayList<>(handle().descendants().toList());
    all.add(handle());
    all.forEach(how);
    for (ProcessHandle one : all) {
      try {
        one.onExit().get(60, TimeUnit.SECONDS);
      } catch (ExecutionException | TimeoutException e) {
        throw new IllegalStateException("does not end: " + one.pid(), e);
      }
    }
  }

  @Override
  public void close() throws InterruptedException {
    if (process != null && process.isAlive()) {
      stop();
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  AnlanClient signIn(String name) {
    return AnlanClient.at(address()).signIn(name, PASSWORD);
  }

  Path database() {
    return data.resolve("db/anlan.mv.db");
  }

  /** The processor time it has used so far. */
  Duration cpu() {
    return worker().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Resident memory in MiB. */
  long rss() throws IOException {
    Path status = Path.of("/proc", Long.toString(worker().pid()), "status");
    return Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .findFirst()
            .orElse(0)
        / 1024;
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private ProcessHandle handle() {
    return process.toHandle();
  }

  /** The virtual machine itself, where a script stands between. */
  private ProcessHandle worker() {
    return handle().children().findFirst().orElse(handle());
  }

  private boolean answers() {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(address().resolve("/api/v1/health")).timeout(PATIENCE).build();
      return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean listens() {
    return listens(port);
  }

  /** Waits until somebody listens there. */
  static void awaitPort(int port) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!listens(port)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("nobody listens at " + port);
      }
      LockSupport.parkNanos(5_000_000);
    }
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static void unpack(Path archive, Path home) throws IOException, InterruptedException {
    Files.createDirectories(home);
    Process tar =
        new ProcessBuilder(
                "tar", "-xzf", archive.toString(), "-C", home.toString(), "--strip-components=1")
            .inheritIO()
            .start();
    if (tar.waitFor() != 0) {
      throw new IOException("can't unpack " + archive);
    }
  }

  private static void set(Path file, String key, int value) throws IOException {
    List<String> lines =
        new ArrayList<>(
            Files.readAllLines(file).stream().filter(l -> !l.strip().startsWith(key)).toList());
    lines.add(key + " = " + value);
    Files.write(file, lines);
  }
}
