package org.anlan.console.core.quick;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Everything that can be named, by the sign that calls it. Immutable.
 *
 * @param by the names behind each sign
 */
public record Names(Map<Sign, List<Name>> by) {
  /** Nothing can be named yet. */
  public static final Names NONE = new Names(Map.of());

  public Names {
    by = Map.copyOf(by);
  }

  private record Ranked(int rank, Name name) {}

  /** The best fits for what was typed behind a sign, by name, pinyin or initials. */
  public List<Name> find(Sign sign, String typed, int most) {
    return by.getOrDefault(sign, List.of()).stream()
        .map(name -> new Ranked(name.rank(typed), name))
        .filter(ranked -> ranked.rank() != Name.NOT)
        .sorted(
            Comparator.comparingInt(Ranked::rank)
                .thenComparing(ranked -> ranked.name().name().length())
                .thenComparing(ranked -> ranked.name().name()))
        .limit(most)
        .map(Ranked::name)
        .toList();
  }
}
