package org.anlan.dutylog.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.anlan.api.log.ChainHead;

/** Chains made for tests. */
final class Chains {
  static final String NODE = "0198a000-0000-7000-8000-000000000001";
  static final Instant START = Instant.parse("2025-07-01T08:00:00Z");
  static final ChainHead EMPTY = Chain.empty(NODE, START);

  private Chains() {}

  static List<ChainEntry> ofLength(int length) {
    return of(
        IntStream.rangeClosed(1, length).mapToObj(i -> "第 " + i + " 条：\"水位\" 3.2 m").toList());
  }

  static List<ChainEntry> of(List<String> texts) {
    List<ChainEntry> chain = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      chain.add(entry(i + 1, texts.get(i)));
    }
    return rebuilt(chain, 1);
  }

  /** The same entries, numbered and chained anew from number {@code from} on, as a forger would. */
  static List<ChainEntry> rebuilt(List<ChainEntry> entries, int from) {
    List<ChainEntry> chain = new ArrayList<>(entries.subList(0, from - 1));
    String previous = from == 1 ? ChainEntry.NO_HASH : chain.get(from - 2).hash();
    for (ChainEntry e : entries.subList(from - 1, entries.size())) {
      ChainEntry open = with(e, chain.size() + 1L, e.text(), previous);
      ChainEntry sealed = open.sealed(Chain.hash(NODE, open));
      chain.add(sealed);
      previous = sealed.hash();
    }
    return chain;
  }

  static ChainEntry with(ChainEntry e, long number, String text, String previous) {
    return new ChainEntry(
        number,
        e.id(),
        e.kind(),
        text,
        e.occurredAt(),
        e.recordedAt(),
        e.by(),
        e.links(),
        e.drill(),
        e.offline(),
        e.corrects(),
        previous,
        e.hash());
  }

  static ChainEntry entry(long number, String text) {
    Instant at = START.plusSeconds(number * 7).plusNanos(number * 1000);
    String links =
        switch ((int) (number % 3)) {
          case 0 -> "";
          case 1 -> "tasks/" + id(number + 1_000_000);
          default -> "incidents/" + id(number) + ",roster/units/" + id(number + 5);
        };
    return new ChainEntry(
        number,
        id(number),
        number % 2 == 0 ? "CALL" : "CORRECTION",
        text,
        at.minusSeconds(number % 5),
        at,
        "officer" + number % 4,
        links,
        number % 7 == 0,
        number % 5 == 0,
        number % 2 == 0 ? Optional.empty() : Optional.of(id(number - 1)),
        ChainEntry.NO_HASH,
        ChainEntry.NO_HASH);
  }

  static String id(long number) {
    return new UUID(0x0198_a000_0000_7000L, 0x8000_0000_0000_0000L | number).toString();
  }
}
