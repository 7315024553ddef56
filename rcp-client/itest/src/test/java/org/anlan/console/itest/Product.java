package org.anlan.console.itest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The product for this machine, started from where it was built, with a configuration of its own.
 */
final class Product {
  private Product() {}

  /**
   * Starts it.
   *
   * @param home where its configuration, data and what it says lie
   * @param options given to its Java
   * @param change what is different in its configuration
   */
  static Process start(
      Screen screen, Path home, String language, String options, UnaryOperator<String> change)
      throws IOException {
    return start(screen, home, language, options, Map.of(), change);
  }

  /**
   * Starts it in another environment.
   *
   * @param environment added to the one it has
   */
  static Process start(
      Screen screen,
      Path home,
      String language,
      String options,
      Map<String, String> environment,
      UnaryOperator<String> change)
      throws IOException {
    String machine = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
    Path product = Path.of(System.getProperty("anlan.console"), "linux-" + machine).toRealPath();
    Path configuration = Files.createDirectories(home.resolve("configuration"));
    String ini =
        Files.readString(product.resolve("configuration/config.ini"), ISO_8859_1)
            .replace("reference:file:", "reference:file:" + product + "/plugins/")
            .replace("file\\:plugins/", "file\\:" + product + "/plugins/");
    Files.writeString(configuration.resolve("config.ini"), change.apply(ini), ISO_8859_1);
    ProcessBuilder builder =
        new ProcessBuilder(
            product.resolve("anlan-console").toString(),
            "-configuration",
            configuration.toString(),
            "-data",
            home.resolve("data").toString(),
            "-nl",
            language,
            "-consoleLog");
    builder.environment().put("DISPLAY", screen.display());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("LANG", "C.UTF-8");
    builder.environment().put("CONSOLE_OPTS", options);
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    builder.redirectOutput(Redirect.appendTo(home.resolve("console.log").toFile()));
    return builder.start();
  }
}
