package org.anlan.core.internal.codes;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anlan.api.Text;
import org.anlan.api.codes.Code;

/**
 * The administrative divisions. A code is written with the digits of its level (2, 4, 6, 9, 12);
 * those padded with zeros ({@code 610000}, {@code 610104000000}) are understood.
 */
final class DivisionsTable implements Table {
  private static final Pattern CODE = Pattern.compile("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}");
  private final List<DivisionsFile.Level> levels;

  DivisionsTable(DivisionsFile file) {
    levels = file.levels();
  }

  @Override
  public Optional<Code> find(String code) {
    if (!CODE.matcher(code).matches()) {
      return Optional.empty();
    }
    // The zeros of a padded code may also belong to it: the longest reading that exists counts.
    return exact(code).or(() -> padded(code));
  }

  @Override
  public List<Code> list(
      Optional<String> parent, Optional<String> q, Optional<String> after, int limit) {
    if (q.isPresent()) {
      return q.get().matches("\\d+")
          ? starting(q.get(), after, limit)
          : named(q.get(), after, limit);
    }
    if (parent.isEmpty()) {
      return range(0, "", after, limit);
    }
    return find(parent.get())
        .map(code -> range(level(code.code()) + 1, code.code(), after, limit))
        .orElse(List.of());
  }

  private Optional<Code> exact(String code) {
    int level = level(code);
    int index = levels.get(level).find(code);
    return index < 0 ? Optional.empty() : Optional.of(code(level, index));
  }

  private Optional<Code> padded(String code) {
    for (int level = level(code) - 1; level >= 0; level--) {
      int digits = DivisionsFile.DIGITS[level];
      if (code.substring(digits).chars().allMatch(c -> c == '0')) {
        Optional<Code> found = exact(code.substring(0, digits));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** The codes of a level that begin with a prefix. */
  private List<Code> range(int level, String prefix, Optional<String> after, int limit) {
    List<Code> found = new ArrayList<>();
    if (level >= levels.size()) {
      return found;
    }
    DivisionsFile.Level table = levels.get(level);
    String least = prefix + "0".repeat(DivisionsFile.DIGITS[level] - prefix.length());
    String from = after.filter(last -> last.compareTo(least) >= 0).orElse("");
    int index =
        from.isEmpty() || !CODE.matcher(from).matches() || level(from) != level
            ? table.atOrAfter(Long.parseLong(least.isEmpty() ? "0" : least))
            : table.atOrAfter(Long.parseLong(from) + 1);
    while (found.size() < limit && index < table.count() && table.code(index).startsWith(prefix)) {
      found.add(code(level, index++));
    }
    return found;
  }

  /** Those of every level whose code begins with these digits. */
  private List<Code> starting(String digits, Optional<String> after, int limit) {
    List<Code> found = new ArrayList<>();
    for (int level = startLevel(after); level < levels.size(); level++) {
      if (digits.length() <= DivisionsFile.DIGITS[level]) {
        Optional<String> from = after.filter(isOf(level));
        found.addAll(range(level, digits, from, limit - found.size()));
      }
    }
    return found;
  }

  /** Those of every level whose name holds the text, from the provinces down. */
  private List<Code> named(String text, Optional<String> after, int limit) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    List<Code> found = new ArrayList<>();
    for (int level = startLevel(after); level < levels.size(); level++) {
      DivisionsFile.Level table = levels.get(level);
      int from =
          after
              .filter(isOf(level))
              .map(last -> table.atOrAfter(Long.parseLong(last) + 1))
              .orElse(0);
      int index = table.nextHolding(bytes, from);
      while (index >= 0 && found.size() < limit) {
        found.add(code(level, index));
        index = table.nextHolding(bytes, index + 1);
      }
    }
    return found;
  }

  private static int startLevel(Optional<String> after) {
    return after.filter(code -> CODE.matcher(code).matches()).map(DivisionsTable::level).orElse(0);
  }

  private static java.util.function.Predicate<String> isOf(int level) {
    return code -> CODE.matcher(code).matches() && level(code) == level;
  }

  private Code code(int level, int index) {
    DivisionsFile.Level table = levels.get(level);
    String code = table.code(index);
    String name = table.name(index);
    Optional<String> parent =
        level == 0
            ? Optional.empty()
            : Optional.of(code.substring(0, DivisionsFile.DIGITS[level - 1]));
    return new Code(code, Text.of(name, name), parent);
  }

  private static int level(String code) {
    for (int i = 0; i < DivisionsFile.DIGITS.length; i++) {
      if (code.length() == DivisionsFile.DIGITS[i]) {
        return i;
      }
    }
    throw new IllegalArgumentException(code);
  }
}
