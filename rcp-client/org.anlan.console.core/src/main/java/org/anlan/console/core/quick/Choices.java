package org.anlan.console.core.quick;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Things of which one is chosen by typing.
 *
 * @param <T> what is chosen
 */
@FunctionalInterface
public interface Choices<T> {
  /**
   * One thing that can be chosen.
   *
   * @param name as it is written
   * @param hint what tells it from others of that name
   * @param code what stands on its label for a scanner, if it has one
   */
  record Choice<T>(T value, String name, String hint, Optional<String> code) {
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

    private boolean isCalled(String typed) {
      return name.equalsIgnoreCase(typed) || code.filter(typed::equalsIgnoreCase).isPresent();
    }
  }

  /** The best fits for what was typed, the best first; all if nothing was. */
  List<Choice<T>> find(String typed, int most);

  /** The one whose name or code was typed out, if there is only one. */
  default Optional<Choice<T>> exact(String typed) {
    List<Choice<T>> same =
        find(typed, 8).stream().filter(choice -> choice.isCalled(typed.strip())).toList();
    return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
  }

  /** These and then those of another kind. */
  default Choices<T> and(Choices<T> others) {
    return (typed, most) -> {
      List<Choice<T>> mine = find(typed, most);
      List<Choice<T>> theirs = others.find(typed, most);
      return java.util.stream.Stream.concat(mine.stream(), theirs.stream()).limit(most).toList();
    };
  }
}
