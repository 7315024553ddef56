package org.anlan.console.internal.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.anlan.console.core.conflict.Merge;
import org.anlan.console.core.conflict.Side;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Text;

/**
 * The parts of a thing that a form edits, each under what a person calls it, so that two versions
 * of the thing can be put beside each other. For the UI thread.
 *
 * @param <E> the thing
 */
public final class Parts<E> {
  private record Part<E>(Function<E, String> says, Supplier<String> typed, Consumer<E> take) {}

  private final Map<String, Part<E>> parts = new LinkedHashMap<>();

  /**
   * Adds one.
   *
   * @param says what it is in a version
   * @param typed what the form says now
   * @param take what makes the form say what a version says
   */
  public Parts<E> add(
      String words, Function<E, String> says, Supplier<String> typed, Consumer<E> take) {
    parts.put(words, new Part<>(says, typed, take));
    return this;
  }

  /** Adds one that is typed. */
  public Parts<E> text(String words, Function<E, String> says, Text field) {
    return add(
        words, says, () -> field.getText().strip(), version -> field.setText(says.apply(version)));
  }

  /** Adds one that is chosen by its place. */
  public Parts<E> choice(String words, Function<E, Integer> place, Combo combo) {
    return add(
        words,
        version -> combo.getItem(place.apply(version)),
        combo::getText,
        version -> combo.select(place.apply(version)));
  }

  /** Adds one that is found by name. */
  public Parts<E> pick(
      String words, Function<E, Optional<org.anlan.console.core.quick.Name>> of, PickField field) {
    return add(
        words,
        version -> of.apply(version).map(name -> name.name()).orElse(""),
        () -> field.picked().map(name -> name.name()).orElse(""),
        version -> of.apply(version).ifPresent(field::set));
  }

  /** Both versions beside what they came from. */
  Merge merge(E before, E theirs) {
    Map<String, String> typed = new LinkedHashMap<>();
    parts.forEach((words, part) -> typed.put(words, part.typed().get()));
    return Merge.of(texts(before), typed, texts(theirs));
  }

  /** Makes the form say what was decided. */
  void take(Merge merge, E theirs) {
    merge
        .differing()
        .forEach(
            field -> {
              if (merge.chosen(field.field()).equals(Optional.of(Side.THEIRS))) {
                parts.get(field.field()).take().accept(theirs);
              }
            });
  }

  private Map<String, String> texts(E version) {
    Map<String, String> texts = new LinkedHashMap<>();
    parts.forEach((words, part) -> texts.put(words, part.says().apply(version)));
    return texts;
  }
}
