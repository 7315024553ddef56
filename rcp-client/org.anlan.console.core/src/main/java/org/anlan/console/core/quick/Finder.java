package org.anlan.console.core.quick;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Finds one of several things by name, code, pinyin or initials. Immutable.
 *
 * @param <T> what is found
 */
public final class Finder<T> implements Choices<T> {
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

  @Override
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
}
