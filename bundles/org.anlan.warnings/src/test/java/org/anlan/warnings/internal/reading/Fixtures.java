package org.anlan.warnings.internal.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files this project ships for its tests; all are made up. */
public final class Fixtures {
  public static final String BLUE = "61010041600000_20250701080000_11B03_BLUE_ALERT.XML";
  public static final String YELLOW = "61010041600000_20250701083000_11B17_YELLOW_ALERT.XML";
  public static final String ORANGE = "61010041600000_20250701090000_11B03_ORANGE_ALERT.XML";
  public static final String RED = "61010041600000_20250701091000_11B06_RED_ALERT.XML";
  public static final String UPDATE = "61010041600000_20250701100000_11B03_RED_UPDATE.XML";
  public static final String CANCEL = "61010041600000_20250701120000_11B03_RED_CANCEL.XML";
  public static final String EXERCISE = "61010041600000_20250701093000_11B03_ORANGE_EXERCISE.XML";
  public static final String ACK = "61010041600000_20250701094000_11B03_ORANGE_ACK.XML";

  /** All that must be accepted. */
  public static final List<String> ALL =
      List.of(
          BLUE,
          YELLOW,
          ORANGE,
          RED,
          UPDATE,
          CANCEL,
          EXERCISE,
          ACK,
          "cap-1.0.xml",
          "cap-1.1.xml",
          "cap-1.2.xml",
          "cap-1.2-ack.xml",
          "cap-1.2-cancel.xml",
          "cap-1.2-exercise.xml",
          "cap-1.2-multi.xml",
          "cap-1.2-update.xml");

  private Fixtures() {}

  public static byte[] bytes(String name) {
    try (InputStream in = Fixtures.class.getResourceAsStream("/fixtures/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  /** A fixture in which one thing, which must be there, was replaced. */
  public static byte[] changed(String name, String what, String by) {
    String text = text(name);
    if (!text.contains(what)) {
      throw new IllegalArgumentException(name + " doesn't hold " + what);
    }
    return text.replace(what, by).getBytes(StandardCharsets.UTF_8);
  }
}
