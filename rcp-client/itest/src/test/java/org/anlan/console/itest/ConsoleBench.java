package org.anlan.console.itest;

import static org.anlan.console.itest.ConsoleWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the console takes, beside an empty window of its platform in the same run; no test. */
@ExtendWith(Stage.class)
class ConsoleBench {
  private static final int RUNS = 5;
  private static final int WORKSPACES = 10;
  private static final int LINES = 20;
  private static final String EMPTY = "Empty window";
  private static final String OURS = "Anlan duty console";

  private final Screen screen;
  private final Runtime runtime;

  ConsoleBench(Screen screen, Runtime runtime) {
    this.screen = screen;
    this.runtime = runtime;
  }

  @Test
  void startsBesideAnEmptyWindow(@TempDir Path home) throws Exception {
    Path ours = home.resolve("console");
    try (ConsoleWindow window = new ConsoleWindow(screen, ours, "en", "")) {
      eventually(() -> assertThat(window.there("signin-remember")).isTrue());
      window.ask("click", "id", "signin-remember");
      window.signIn(runtime, "officer1");
    }
    List<Start> console = new ArrayList<>();
    List<Start> empty = new ArrayList<>();
    for (int i = 0; i <= RUNS; i++) {
      Start one = start(ours, OURS, UnaryOperator.identity());
      Start other = start(home.resolve("empty"), EMPTY, ConsoleBench::emptied);
      // the first of each fills the platform's caches
      if (i > 0) {
        console.add(one);
        empty.add(other);
      }
    }
    System.out.println("| what | measured | reference in this run | aim |");
    System.out.println("|---|---|---|---|");
    System.out.printf(
        "| console: start to its window | %d ms | empty e4 window %d ms: %.2f × | ≤ 1.5 × |%n",
        middle(console, Start::millis),
        middle(empty, Start::millis),
        (double) middle(console, Start::millis) / middle(empty, Start::millis));
    System.out.printf(
        "| console: memory with its window up | %d MiB | empty e4 window %d MiB | – |%n",
        middle(console, Start::memory), middle(empty, Start::memory));
  }

  /** Every workspace opened twice and a page of lines written, as fast as keys go. */
  @Test
  void answersWhileTheRoomIsBusy(@TempDir Path home) {
    try (ConsoleWindow window = new ConsoleWindow(screen, home, "en", "")) {
      window.signIn(runtime, "leader");
      for (int i = 0; i < 2 * WORKSPACES; i++) {
        window.key("ctrl+" + i % WORKSPACES);
        window.ask("focused");
      }
      window.key("ctrl+1");
      for (int i = 0; i < LINES; i++) {
        window.key("ctrl+l");
        eventually(() -> assertThat(window.ask("focus")).isEqualTo("desk-entry-text"));
        window.type("call " + i);
        window.key("Return");
      }
      eventually(
          () ->
              assertThat(window.rows("log")).anyMatch(row -> row.contains("call " + (LINES - 1))));
      List<String> blocks = window.blocks();
      System.out.printf(
          "| console: held up over 100 ms by %d workspaces and %d lines | %d times, %d by I/O"
              + " | – | none by I/O |%n",
          2 * WORKSPACES,
          LINES,
          blocks.size(),
          blocks.stream().filter(block -> block.contains("  I/O")).count());
      blocks.forEach(System.out::println);
    }
  }

  /** The platform without anything of ours but the empty window. */
  private static String emptied(String ini) {
    return ini.lines()
        .map(line -> line.startsWith("osgi.bundles=") ? bundles(line) : line)
        .map(
            line ->
                line.replace("org.anlan.console.product", "org.anlan.console.emptywindow.product"))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String bundles(String line) {
    return Stream.of(line.split(","))
            .filter(bundle -> !bundle.contains("/org.anlan."))
            .collect(Collectors.joining(","))
        + ",reference:file:"
        + System.getProperty("anlan.emptywindow");
  }

  private record Start(long millis, long memory) {}

  private Start start(Path home, String title, UnaryOperator<String> change) throws Exception {
    long begin = System.nanoTime();
    Process process = Product.start(screen, home, "en", "", change);
    try {
      ProcessBuilder wait =
          new ProcessBuilder(
              "timeout", "60", "xdotool", "search", "--sync", "--onlyvisible", "--name", title);
      wait.environment().put("DISPLAY", screen.display());
      wait.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
      assertThat(wait.start().waitFor()).as("%s came up", title).isZero();
      long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
      return new Start(millis, memory(process));
    } finally {
      List<ProcessHandle> all =
          Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
      all.forEach(ProcessHandle::destroyForcibly);
      all.forEach(each -> each.onExit().join());
    }
  }

  /** Resident MiB of the script's Java. */
  private static long memory(Process process) throws IOException {
    long most = 0;
    for (ProcessHandle each : process.descendants().toList()) {
      for (String line :
          Files.readAllLines(Path.of("/proc", Long.toString(each.pid()), "status"))) {
        if (line.startsWith("VmRSS:")) {
          most = Math.max(most, Long.parseLong(line.replaceAll("\\D", "")) / 1024);
        }
      }
    }
    return most;
  }

  private static long middle(List<Start> all, java.util.function.ToLongFunction<Start> what) {
    List<Long> sorted = new ArrayList<>(all.stream().map(what::applyAsLong).toList());
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
