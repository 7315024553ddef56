package org.anlan.core.internal.codes;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.anlan.api.codes.Code;

/** A table small enough to lie in memory, in the order of its file. */
final class SmallTable implements Table {
  private final Map<String, Code> codes = new LinkedHashMap<>();

  SmallTable(Collection<Code> all) {
    all.forEach(code -> codes.put(code.code(), code));
  }

  @Override
  public Optional<Code> find(String code) {
    return Optional.ofNullable(codes.get(code));
  }

  @Override
  public List<Code> list(
      Optional<String> parent, Optional<String> q, Optional<String> after, int limit) {
    Stream<Code> wanted =
        codes.values().stream()
            .filter(code -> q.map(text -> holds(code, text)).orElse(code.parent().equals(parent)));
    return after
        .map(last -> wanted.dropWhile(code -> !code.code().equals(last)).skip(1))
        .orElse(wanted)
        .limit(limit)
        .toList();
  }

  private static boolean holds(Code code, String q) {
    String text = q.toLowerCase(Locale.ROOT);
    return Stream.of(code.code(), code.name().zh(), code.name().en())
        .anyMatch(part -> part.toLowerCase(Locale.ROOT).contains(text));
  }
}
