package org.anlan.console.core.quick;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds one of several things by name, code, pinyin or initials. Immutable.
 *
 * @param <T> what is found
 */
public final class Finder<T> {
  /**
   * One thing that can be found.
   *
   * @param name as it is written
   * @param hint what tells it from others of that name
   * @param code what stands on its label for a scanner, if it has one
   */
  public record Choice<T>(T value, String name, String hint, Optional<String> code) {
    public Choice {
      Objects.requireNonNull(value);
      Objects.requireNonNull(name);
      Objects.requireNonNull(hint);
      Objects.requireNonNull(code);
    }

    /** One without a code. */
    public static <T> Choice<T> of(T value, String name, String hint) {
      return new Choice<>(value, name, hint, Optional.empty());
    }
  }

  private record Entry<T>(Choice<T> choice, Reading reading) {
    int rank(String query) {
      if (choice.code().filter(code -> code.equalsIgnoreCase(query)).isPresent()) {
        return 0;
      }
      int rank = Name.rank(choice.name(), reading, query);
      boolean begins =
          choice.code().filter(c -> c.toLowerCase(Locale.ROOT).startsWith(query)).isPresent();
      return begins ? Math.min(rank, 4) : rank;
    }
  }

  private record Ranked<T>(int rank, Choice<T> choice) {}

  private final List<Entry<T>> entries;

  /** Among these, which keep their order where they fit equally well. */
  public Finder(List<Choice<T>> choices) {
    this.entries =
        choices.stream().map(choice -> new Entry<>(choice, Reading.of(choice.name()))).toList();
  }

  /** The best fits for what was typed; all if nothing was. */
  public List<Choice<T>> find(String typed, int most) {
    String query = typed.strip().toLowerCase(Locale.ROOT);
    List<Ranked<T>> fits = new ArrayList<>();
    for (Entry<T> entry : entries) {
      int rank = query.isEmpty() ? 0 : entry.rank(query);
      if (rank != Name.NOT) {
        fits.add(new Ranked<>(rank, entry.choice()));
      }
    }
    fits.sort(Comparator.comparingInt(Ranked::rank));
    return fits.stream().limit(most).map(Ranked::choice).toList();
  }

  /** The one whose name or code was typed out, if it is the only one. */
  public Optional<Choice<T>> exact(String typed) {
    String query = typed.strip();
    List<Choice<T>> same =
        entries.stream()
            .map(Entry::choice)
            .filter(
                choice ->
                    choice.name().equalsIgnoreCase(query)
                        || choice.code().filter(query::equalsIgnoreCase).isPresent())
            .toList();
    return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
  }

  /** How a thing is written and hinted at, if it is among these. */
  public Optional<Choice<T>> of(T value) {
    return entries.stream()
        .map(Entry::choice)
        .filter(choice -> choice.value().equals(value))
        .findFirst();
  }
}
