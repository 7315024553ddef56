package org.anlan.dutylog.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.api.log.ChainHead;
import org.anlan.api.log.LogKind;

/**
 * The canonical form that is hashed and exported: JSON as RFC 8785 (JCS) writes it, in UTF-8.
 * docs/log-verification.md describes it for outsiders; the two must agree. One thread.
 */
final class CanonicalForm {
  private static final HexFormat HEX = HexFormat.of();
  private static final Map<String, String> KINDS =
      Stream.of(LogKind.values())
          .collect(
              Collectors.toMap(
                  LogKind::name, k -> k.name().toLowerCase(Locale.ROOT).replace('_', '-')));

  private final Utf8 out = new Utf8();
  private final MessageDigest sha256 = sha256();
  private final String node;

  CanonicalForm(String node) {
    this.node = node;
  }

  /** The hash of an entry of this node's chain, whatever hash it carries: 64 hex digits. */
  String hash(ChainEntry entry) {
    write(entry, false);
    sha256.update(out.bytes(), 0, out.size());
    return HEX.formatHex(sha256.digest());
  }

  /** What is hashed. */
  byte[] unsealed(ChainEntry entry) {
    write(entry, false);
    return Arrays.copyOf(out.bytes(), out.size());
  }

  /** What is exported: with the hash, without a line's end. */
  byte[] line(ChainEntry entry) {
    write(entry, true);
    return Arrays.copyOf(out.bytes(), out.size());
  }

  /** The last line of an export. */
  byte[] line(ChainHead head) {
    out.clear();
    out.raw("{\"head\":{\"at\":");
    instant(head.at());
    out.raw(",\"hash\":").string(head.hash()).raw(",\"node\":").string(head.node());
    out.raw(",\"number\":").number(head.number()).raw("}}");
    return Arrays.copyOf(out.bytes(), out.size());
  }

  private void write(ChainEntry e, boolean sealed) {
    out.clear();
    out.raw("{\"by\":").string(e.by()).raw(",\"corrects\":");
    e.corrects().ifPresentOrElse(out::string, () -> out.raw("null"));
    out.raw(",\"drill\":").raw(e.drill() ? "true" : "false");
    if (sealed) {
      out.raw(",\"hash\":").string(e.hash());
    }
    out.raw(",\"id\":").string(e.id()).raw(",\"kind\":").string(kind(e.kind())).raw(",\"links\":[");
    links(e.links());
    out.raw("],\"node\":").string(node).raw(",\"number\":").number(e.number());
    out.raw(",\"occurredAt\":");
    instant(e.occurredAt());
    out.raw(",\"offline\":").raw(e.offline() ? "true" : "false");
    out.raw(",\"previousHash\":").string(e.previousHash()).raw(",\"recordedAt\":");
    instant(e.recordedAt());
    out.raw(",\"text\":").string(e.text()).raw("}");
  }

  private void links(String links) {
    int from = 0;
    for (int comma = links.indexOf(','); comma >= 0; comma = links.indexOf(',', from)) {
      out.string(links, from, comma).raw(",");
      from = comma + 1;
    }
    if (!links.isEmpty()) {
      out.string(links, from, links.length());
    }
  }

  /** As on the wire; what is no kind must not read like one. */
  private static String kind(String name) {
    String known = KINDS.get(name);
    return known == null ? "?" + name : known;
  }

  /** Always six digits of a second, and Z. */
  private void instant(Instant at) {
    LocalDateTime t = LocalDateTime.ofEpochSecond(at.getEpochSecond(), 0, ZoneOffset.UTC);
    out.raw("\"");
    year(t.getYear()).raw("-").digits(t.getMonthValue(), 2);
    out.raw("-").digits(t.getDayOfMonth(), 2).raw("T").digits(t.getHour(), 2);
    out.raw(":").digits(t.getMinute(), 2).raw(":").digits(t.getSecond(), 2);
    out.raw(".").digits(at.getNano() / 1000, 6).raw("Z\"");
  }

  /** No year may read like another, even if only a forger can have written it. */
  private Utf8 year(int year) {
    return year >= 0 && year <= 9999 ? out.digits(year, 4) : out.number(year);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
