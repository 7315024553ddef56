package org.anlan.console.itest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.anlan.api.warnings.WarningId;

/** What comes to the runtime from outside. */
final class Arrival {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Arrival() {}

  /** A rainstorm warning of this status, sent now. */
  static WarningId warning(Runtime runtime, String status) {
    Instant sent = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    byte[] file;
    try (InputStream in = Arrival.class.getResourceAsStream("rainstorm-orange.xml")) {
      String text =
          new String(in.readAllBytes(), UTF_8)
              .replace(
                  "${digits}",
                  DateTimeFormatter.ofPattern("yyyyMMddHHmmss").format(sent.atZone(ZONE)))
              .replace("${sent}", local(sent))
              .replace("${expires}", local(sent.plus(Duration.ofHours(6))))
              .replace("${status}", status);
      file = text.getBytes(UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return runtime
        .client("connector")
        .warnings()
        .receive(file, "application/xml")
        .warning()
        .orElseThrow()
        .id();
  }

  private static String local(Instant at) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssXXX").format(at.atZone(ZONE));
  }
}
