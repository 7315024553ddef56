package org.anlan.console.internal.map;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.anlan.api.Grade;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** Switches layers on and off, and is the legend at the same time. What is off is remembered. */
final class LayerPanel {
  private static final String HIDDEN = "map.hidden";

  private final Desk desk;
  private final Looks looks;
  private final BiConsumer<Layer, Boolean> listener;
  private final Map<Layer, Button> switches = new EnumMap<>(Layer.class);
  private final Set<Layer> hidden = EnumSet.noneOf(Layer.class);

  LayerPanel(Composite parent, Desk desk, Looks looks, BiConsumer<Layer, Boolean> listener) {
    this.desk = desk;
    this.looks = looks;
    this.listener = listener;
    List<String> off = List.of(desk.remembered(HIDDEN).split(","));
    Arrays.stream(Layer.values()).filter(layer -> off.contains(layer.key())).forEach(hidden::add);
    Composite panel = looks.panel(parent, Words.of("map.layers"));
    Composite rows = looks.room(panel, 2);
    for (int i = Layer.values().length - 1; i >= 0; i--) {
      row(rows, Layer.values()[i]);
    }
    looks.muted(panel, Words.of("map.grades"));
    Composite grades = looks.room(panel, 2);
    for (Grade grade : Grade.values()) {
      Sign.of(grades, looks.palette(), grade);
      looks.label(grades, Words.of("map.grade", grade));
    }
    Button outlines =
        looks.button(
            panel,
            Words.of("map.import"),
            () -> new OutlineDialog(panel.getShell(), desk, looks).open());
    Looks.named(outlines, "map-import");
  }

  /** Whether a layer is to be seen. */
  boolean shows(Layer layer) {
    return !hidden.contains(layer);
  }

  /** Says how many things each layer has. */
  void count(Scene scene) {
    switches.forEach(
        (layer, button) -> {
          button.setText(Words.of("map.layer." + layer.key()) + "  " + scene.of(layer).size());
          button.requestLayout();
        });
  }

  private void row(Composite rows, Layer layer) {
    Sign.of(rows, looks.palette(), layer);
    Button button = new Button(rows, SWT.CHECK);
    button.setText(Words.of("map.layer." + layer.key()));
    button.setSelection(shows(layer));
    looks.paint(button, looks.palette().background(), looks.palette().text());
    GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
    button.addListener(SWT.Selection, event -> flip(layer, button.getSelection()));
    switches.put(layer, Looks.named(button, "map-layer-" + layer.key()));
  }

  private void flip(Layer layer, boolean on) {
    if (on) {
      hidden.remove(layer);
    } else {
      hidden.add(layer);
    }
    desk.remember(HIDDEN, hidden.stream().map(Layer::key).collect(Collectors.joining(",")));
    listener.accept(layer, on);
  }
}
