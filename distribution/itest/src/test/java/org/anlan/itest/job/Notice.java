package org.anlan.itest.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.anlan.api.Colour;
import org.anlan.api.warnings.Dialect;

/**
 * A warning file of our own making, and what a reader must find in it.
 *
 * @param template the file, with {@code ${…}} for its number, times and status
 */
record Notice(
    String template,
    String mediaType,
    Charset encoding,
    Dialect dialect,
    String headline,
    Colour colour,
    String area,
    String division) {
  private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);
  private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
  private static final DateTimeFormatter CHINESE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssXXX");
  private static final DateTimeFormatter CAP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");

  /** The file, sent at this time. */
  byte[] file(Instant sent, Instant expires, boolean exercise) {
    DateTimeFormatter form = dialect == Dialect.CHINESE ? CHINESE : CAP;
    return read()
        .replace("${digits}", DIGITS.format(sent.atOffset(ZONE)))
        .replace("${sent}", form.format(sent.atOffset(ZONE)))
        .replace("${expires}", form.format(expires.atOffset(ZONE)))
        .replace("${status}", exercise ? "Exercise" : "Actual")
        .getBytes(encoding);
  }

  private String read() {
    try (InputStream in = Notice.class.getResourceAsStream(template)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
