package org.anlan.itest.job;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.anlan.itest.Directories;

/** A PostgreSQL server of the test's own, with a database {@code anlan}, gone when it is closed. */
final class Postgres implements AutoCloseable {
  static final String PASSWORD = "only for this test";
  private static final String USER = "anlan";
  private static final String SYSTEM_USER = "postgres";
  private static final long LIMIT_SECONDS = 60;

  private final Path programs;
  private final Path home;
  private final int port;
  private Process server;

  private Postgres(Path programs, Path home, int port) {
    this.programs = programs;
    this.home = home;
    this.port = port;
  }

  /** Where the programs of the newest PostgreSQL lie, if there is one. */
  static Optional<Path> programs() throws IOException {
    Path versions = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(versions)) {
      return Optional.empty();
    }
    try (Stream<Path> found = Files.list(versions)) {
      return found
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.comparing(bin -> Double.valueOf(bin.getName(3).toString())));
    }
  }

  /** Makes a new cluster, starts it and makes the database. */
  static Postgres start(Path programs) throws IOException, InterruptedException {
    Path home = Files.createTempDirectory("anlan-postgres");
    Postgres postgres = new Postgres(programs, home, freePort());
    try {
      postgres.initialise();
      postgres.resume();
      postgres.createDatabase();
    } catch (IOException | InterruptedException | RuntimeException e) {
      postgres.close();
      throw e;
    }
    return postgres;
  }

  int port() {
    return port;
  }

  private void initialise() throws IOException, InterruptedException {
    Path secret = Files.writeString(home.resolve("password"), PASSWORD);
    if (isRoot()) {
      own(home);
      own(secret);
    }
    require(
        program("initdb", "-D", data(), "-U", USER, "-A", "scram-sha-256")
            .and("--pwfile=" + secret, "-E", "UTF8", "--locale=C.UTF-8"));
  }

  /** Starts the server, on the data it has. */
  void resume() throws IOException, InterruptedException {
    Command command =
        program("postgres", "-D", data(), "-p", Integer.toString(port))
            .and("-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=");
    server = process(command).start();
    String at = Integer.toString(port);
    await()
        .atMost(LIMIT_SECONDS, TimeUnit.SECONDS)
        .until(() -> run(program("pg_isready", "-h", "127.0.0.1", "-p", at)) == 0);
  }

  /** Stops the server; who is connected loses the line. */
  void halt() throws IOException, InterruptedException {
    require(program("pg_ctl", "stop", "-D", data(), "-m", "fast"));
    server.onExit().orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join();
  }

  private void createDatabase() throws IOException, InterruptedException {
    String at = Integer.toString(port);
    require(program("createdb", "-h", "127.0.0.1", "-p", at, "-U", USER, "anlan"));
  }

  /** A command line, run as somebody who isn't root: PostgreSQL refuses root. */
  private record Command(List<String> line) {
    Command and(String... more) {
      List<String> all = new ArrayList<>(line);
      all.addAll(Arrays.asList(more));
      return new Command(all);
    }
  }

  private Command program(String name, String... arguments) {
    List<String> line = new ArrayList<>();
    if (isRoot()) {
      line.addAll(List.of("setpriv", "--reuid", SYSTEM_USER, "--regid", SYSTEM_USER));
      line.add("--clear-groups");
    }
    line.add(programs.resolve(name).toString());
    return new Command(line).and(arguments);
  }

  private ProcessBuilder process(Command command) {
    ProcessBuilder builder = new ProcessBuilder(command.line()).directory(home.toFile());
    builder.environment().put("PGPASSWORD", PASSWORD);
    builder.redirectErrorStream(true);
    builder.redirectOutput(
        ProcessBuilder.Redirect.appendTo(
            Path.of(System.getProperty("anlan.target"), "postgres.log").toFile()));
    return builder;
  }

  private int run(Command command) throws IOException, InterruptedException {
    return process(command).start().waitFor();
  }

  private void require(Command command) throws IOException, InterruptedException {
    int exit = run(command);
    if (exit != 0) {
      throw new IllegalStateException(command.line() + " ended with " + exit);
    }
  }

  private String data() {
    return home.resolve("data").toString();
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static void own(Path path) throws IOException {
    UserPrincipal owner =
        path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(SYSTEM_USER);
    Files.setOwner(path, owner);
    Files.setPosixFilePermissions(
        path, PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwx------" : "rw-------"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    if (server != null && server.isAlive()) {
      halt();
    }
    Directories.delete(home);
  }
}
