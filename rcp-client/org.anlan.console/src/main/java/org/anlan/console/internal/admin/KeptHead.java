package org.anlan.console.internal.admin;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anlan.api.log.ChainHead;

/** The head of the duty log as it is kept outside: its number and its hash. */
final class KeptHead {
  private static final Pattern FORM = Pattern.compile("\\s*(\\d{1,18})\\s+([0-9a-fA-F]{64})\\s*");

  private KeptHead() {}

  /** How it is written down. */
  static String write(ChainHead head) {
    return head.number() + " " + head.hash();
  }

  /** What was written down, if it is whole. */
  static Optional<ChainHead> read(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new ChainHead(
                "",
                Long.parseLong(matcher.group(1)),
                matcher.group(2).toLowerCase(Locale.ROOT),
                Instant.EPOCH))
        : Optional.empty();
  }
}
