package org.anlan.console.internal.map;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

/** How an area is selected: drawn, or a division chosen. */
final class AreaBar {
  /** What it asks for. */
  interface Listener {
    /** To draw: {@code rectangle} or {@code polygon}. */
    void draw(String mode);

    /** To take this division's outline. */
    void choose(Thing division);

    /** To have no area. */
    void clear();

    /** To see everything. */
    void everything();
  }

  private final Combo divisions;
  private final Button clear;
  private List<Thing> choices = List.of();

  AreaBar(Composite parent, Looks looks, boolean drawing, Listener listener) {
    Composite bar = looks.room(parent, 6);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
    if (drawing) {
      button(looks, bar, "map.everything", listener::everything, "map-everything");
      button(looks, bar, "map.draw.rectangle", () -> listener.draw("rectangle"), "map-rectangle");
      button(looks, bar, "map.draw.polygon", () -> listener.draw("polygon"), "map-polygon");
    }
    divisions = Looks.named(looks.choice(bar, Words.of("map.division.choose")), "map-division");
    divisions.select(0);
    clear = button(looks, bar, "map.clear", listener::clear, "map-clear");
    clear.setEnabled(false);
    Consumer<Thing> choose = listener::choose;
    divisions.addListener(
        SWT.Selection, event -> chosen().ifPresentOrElse(choose, listener::clear));
  }

  /** Which divisions can be chosen. */
  void choices(List<Thing> things) {
    if (!things.stream()
        .map(Thing::key)
        .toList()
        .equals(choices.stream().map(Thing::key).toList())) {
      divisions.removeAll();
      divisions.add(Words.of("map.division.choose"));
      things.forEach(thing -> divisions.add(thing.title()));
      divisions.select(0);
      divisions.requestLayout();
    }
    choices = List.copyOf(things);
  }

  /** Whether there is an area; one that was drawn is no division's. */
  void area(boolean there, boolean drawn) {
    clear.setEnabled(there);
    if (!there || drawn) {
      divisions.select(0);
    }
  }

  private Optional<Thing> chosen() {
    int index = divisions.getSelectionIndex() - 1;
    return index >= 0 && index < choices.size()
        ? Optional.of(choices.get(index))
        : Optional.empty();
  }

  private static Button button(
      Looks looks, Composite bar, String words, Runnable does, String name) {
    return Looks.named(looks.button(bar, Words.of(words), does), name);
  }
}
