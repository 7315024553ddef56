package org.anlan.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.anlan.api.AnlanException;
import org.anlan.api.access.Credentials;

/**
 * Loads the demo district. Arguments: the runtime's address, the file its first administrator's
 * name and password stand in, and the file that takes those of the demo's accounts.
 */
public final class Main {
  private Main() {}

  /** Loads it, or says why not and ends with 1. */
  public static void main(String... arguments) throws IOException {
    if (arguments.length != 3) {
      fail("usage: ADDRESS FIRST-SIGN-IN-FILE PASSWORD-FILE");
    }
    long begun = System.nanoTime();
    try {
      int things =
          DemoDistrict.load(
              URI.create(arguments[0]),
              administrator(Path.of(arguments[1])),
              new Passwords(Path.of(arguments[2])));
      double seconds = (System.nanoTime() - begun) / 1e9;
      System.out.println(
          String.format(
              Locale.ROOT, "The demo district is loaded: %d things in %.1f s.", things, seconds));
    } catch (AnlanException | IllegalStateException e) {
      fail(e.getMessage());
    }
  }

  /** Whoever was given at the first start, or was made then. */
  private static Credentials administrator(Path firstSignIn) throws IOException {
    String name = System.getenv().getOrDefault("ANLAN_ADMIN_USERNAME", "admin");
    String given = System.getenv("ANLAN_ADMIN_PASSWORD");
    if (given != null) {
      return new Credentials(name, given);
    }
    if (!Files.exists(firstSignIn)) {
      fail("no " + firstSignIn + ": who may load the demo district?");
    }
    List<String> lines = Files.readAllLines(firstSignIn);
    return new Credentials(lines.get(0).strip(), lines.get(1).strip());
  }

  private static void fail(String message) {
    System.err.println("anlan-demo: " + message);
    System.exit(1);
  }
}
