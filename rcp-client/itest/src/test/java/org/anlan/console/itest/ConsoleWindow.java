package org.anlan.console.itest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Linux product, started unchanged but for the agent that its configuration names as well. */
final class ConsoleWindow implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration START_LIMIT = Duration.ofSeconds(180);
  private static final long END_LIMIT_S = 60;
  private static final Pattern KEYS_OR_NOT = Pattern.compile("\\p{ASCII}+|\\P{ASCII}+");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final int port = Runtime.freePort();
  private final Screen screen;
  private final Path home;
  private final Process process;

  /**
   * Starts one.
   *
   * @param home where its data lies: another console with the same home finds what this one left
   * @param options given to its Java
   */
  ConsoleWindow(Screen screen, Path home, String language, String options) {
    this(screen, home, language, options, Map.of());
  }

  /** Starts one on a machine whose libraries for browser widgets can't be loaded. */
  static ConsoleWindow withoutBrowser(Screen screen, Path home, String language, String options) {
    try {
      Path broken = Files.createDirectories(home.toAbsolutePath().resolve("broken"));
      for (String library : List.of("libwebkit2gtk-4.1.so.0", "libwebkit2gtk-4.0.so.37")) {
        Files.write(broken.resolve(library), new byte[0]);
      }
      Map<String, String> environment = Map.of("LD_LIBRARY_PATH", broken.toString());
      return new ConsoleWindow(screen, home, language, options, environment);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Starts one in another environment.
   *
   * @param environment added to the one it has
   */
  ConsoleWindow(
      Screen screen, Path home, String language, String options, Map<String, String> environment) {
    this.screen = screen;
    this.home = home.toAbsolutePath();
    try {
      process = start(screen, language, options, environment);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      await()
          .atMost(START_LIMIT)
          .pollInterval(Duration.ofMillis(200))
          .ignoreExceptions()
          .until(() -> !ask("windows").isEmpty());
    } catch (RuntimeException e) {
      kill();
      throw e;
    }
  }

  /** Asks the agent; pairs of names and values follow. */
  String ask(String what, String... query) {
    StringBuilder uri = new StringBuilder("http://127.0.0.1:" + port + "/" + what);
    for (int i = 0; i < query.length; i += 2) {
      uri.append(i == 0 ? '?' : '&').append(query[i]).append('=');
      uri.append(URLEncoder.encode(query[i + 1], UTF_8));
    }
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(uri.toString())).timeout(PATIENCE).build();
      HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(what + ": " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits until what the window shows is as it should be. */
  static void eventually(Runnable asserts) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .ignoreExceptions()
        .untilAsserted(asserts::run);
  }

  /** Signs in with the keyboard. */
  void signIn(Runtime runtime, String username) {
    signIn(runtime, username, runtime.password(username));
  }

  /** Signs in with the keyboard and a password the demo doesn't know. */
  void signIn(Runtime runtime, String username, String password) {
    typeSignIn(runtime.address(), username, password);
    connected();
  }

  /** Fills the sign-in and presses Enter. */
  void typeSignIn(URI server, String username, String password) {
    eventually(() -> assertThat(there("signin-username")).isTrue());
    fill("signin-server", server.toString());
    fill("signin-username", username);
    fill("signin-password", password);
    key("Return");
  }

  /** Waits until the window works with its server. */
  void connected() {
    eventually(() -> assertThat(text("status-line")).containsAnyOf("已连接", "Connected"));
    eventually(() -> assertThat(ask("focus")).isNotEmpty().doesNotStartWith("signin"));
    ask("size", "width", "1440", "height", "900");
  }

  /** Each time it didn't answer for long, with its stack; what the agent itself did left out. */
  List<String> blocks() {
    return Stream.of(ask("blocks").split("\0"))
        .filter(block -> !block.isEmpty() && !block.contains("org.anlan.console.testagent"))
        .toList();
  }

  /** Clicks into a field, empties it and types. */
  void fill(String id, String text) {
    ask("click", "id", id);
    eventually(() -> assertThat(ask("focus")).isEqualTo(id));
    key("ctrl+a");
    key("Delete");
    type(text);
  }

  /** Clicks on a tab. */
  void tab(String id, int place) {
    String[] at = ask("tab-at", "id", id, "place", Integer.toString(place)).split(" ");
    xdotool("mousemove", at[0], at[1], "click", "1");
  }

  /** Whether something of this name can be seen. */
  boolean there(String id) {
    return Boolean.parseBoolean(ask("there", "id", id));
  }

  /** Whether something can be used now. */
  boolean enabled(String id) {
    return Boolean.parseBoolean(ask("enabled", "id", id));
  }

  /** The words of one thing. */
  String text(String id) {
    return ask("text", "id", id);
  }

  /** The rows of a list, cells apart by tabs. */
  List<String> rows(String id) {
    return ask("rows", "id", id).lines().toList();
  }

  /** Presses keys together, as in {@code ctrl+l}. */
  void key(String keys) {
    xdotool("key", keys);
  }

  /** Types; what no keyboard has comes at once, as from an input method. */
  void type(String text) {
    for (MatchResult part : KEYS_OR_NOT.matcher(text).results().toList()) {
      if (part.group().charAt(0) < 0x80) {
        xdotool("type", "--delay", "8", part.group());
      } else {
        ask("insert", "text", part.group());
      }
    }
  }

  /** Whether a window of any program is titled so, also one that isn't the console's own. */
  boolean titled(String title) {
    return run("search", "--onlyvisible", "--name", title) == 0;
  }

  /**
   * Types lines of what every keyboard has, each ended by Enter, as fast as keys can be pressed.
   */
  void typeLines(Stream<String> lines) {
    xdotool(
        lines
            .flatMap(
                line -> Stream.of("type", "--delay", "2", "--args", "1", line, "key", "Return"))
            .toArray(String[]::new));
  }

  private void xdotool(String... arguments) {
    assertThat(run(arguments)).isZero();
  }

  private int run(String... arguments) {
    List<String> command = new ArrayList<>(List.of("xdotool"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectErrorStream(true).redirectOutput(Redirect.DISCARD);
    builder.environment().put("DISPLAY", screen.display());
    try {
      return builder.start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Keeps a picture of the screen. */
  void picture(String name) {
    Path pictures = Path.of(System.getProperty("anlan.target"), "pictures").toAbsolutePath();
    try {
      Files.createDirectories(pictures);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ask("shot", "file", pictures.resolve(name + ".png").toString());
  }

  /** Ends it as a power cut would. */
  void kill() {
    end(ProcessHandle::destroyForcibly);
  }

  /** Whether it has ended. */
  boolean ended() {
    return !process.isAlive();
  }

  /** What it said of errors. */
  List<String> errors() {
    try (Stream<String> lines = log()) {
      return lines
          .filter(
              line ->
                  line.contains("Unresolved requirement")
                      || line.matches("!ENTRY \\S+ 4 .*")
                      || line.startsWith("SEVERE")
                      || line.startsWith("Exception in thread"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    List<String> held = process.isAlive() ? blocks() : List.of();
    end(ProcessHandle::destroy);
    assertThat(errors()).isEmpty();
    assertThat(held).noneMatch(block -> block.lines().findFirst().orElse("").endsWith("I/O"));
  }

  /** The script and what it started; returns when all are gone. */
  private void end(Consumer<ProcessHandle> way) {
    List<ProcessHandle> all =
        Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    all.forEach(way);
    all.forEach(each -> each.onExit().orTimeout(END_LIMIT_S, TimeUnit.SECONDS).join());
  }

  private Stream<String> log() throws IOException {
    Path own = home.resolve("data/.metadata/.log");
    Stream<String> said = Files.lines(home.resolve("console.log"));
    return Files.exists(own) ? Stream.concat(said, Files.lines(own)) : said;
  }

  private Process start(
      Screen screen, String language, String options, Map<String, String> environment)
      throws IOException {
    return Product.start(
        screen,
        home,
        language,
        "-Danlan.console.agent=" + port + " " + options,
        environment,
        ini ->
            ini.replace(
                    "osgi.bundles=",
                    "osgi.bundles=reference:file:"
                        + System.getProperty("anlan.testagent")
                        + "@5:start,")
                + "osgi.startLevel=6\n");
  }
}
