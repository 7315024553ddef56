package org.anlan.console.itest;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A screen nobody looks at, with a window manager on it. Keys don't repeat on it, however long a
 * busy machine takes to let them go.
 */
final class Screen implements AutoCloseable {
  private static final List<String> PROGRAMS = List.of("Xvfb", "openbox", "xdotool");

  private final Process server;
  private final Process manager;
  private final String display;

  private Screen(Process server, Process manager, String display) {
    this.server = server;
    this.manager = manager;
    this.display = display;
  }

  /** What is missing on this machine, as a command that installs it. */
  static Optional<String> missing() {
    return PROGRAMS.stream().allMatch(Screen::installed)
        ? Optional.empty()
        : Optional.of("apt-get install xvfb openbox xdotool libgtk-3-0 fonts-noto-cjk");
  }

  /** Opens one. */
  static Screen open() {
    try {
      return begin();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its name, for {@code DISPLAY}. */
  String display() {
    return display;
  }

  @Override
  public void close() {
    manager.destroy();
    server.destroy();
  }

  private static Screen begin() throws IOException {
    File log = Path.of(System.getProperty("anlan.target"), "screen.log").toFile();
    Process server =
        new ProcessBuilder(
                "Xvfb", "-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-r")
            .redirectError(Redirect.appendTo(log))
            .start();
    BufferedReader said =
        new BufferedReader(
            new java.io.InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    String display = ":" + said.readLine().strip();
    ProcessBuilder manager = new ProcessBuilder("openbox", "--sm-disable");
    manager.environment().put("DISPLAY", display);
    manager.redirectErrorStream(true).redirectOutput(Redirect.appendTo(log));
    return new Screen(server, manager.start(), display);
  }

  private static boolean installed(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }
}
