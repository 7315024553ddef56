package org.anlan.console.internal.map;

import java.util.List;
import java.util.Optional;
import org.anlan.api.warnings.Warning;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Gathering;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/**
 * A small map of where a warning holds. The browser widget is made when there is the first area to
 * show, after everything else stands; without one a sentence says so. For the UI thread.
 */
public final class WarningMap implements MapPage.Listener {
  private static final int NEAR = 14;

  private final Desk desk;
  private final SceneWords words;
  private final Composite room;
  private final StackLayout stack = new StackLayout();
  private final Label sentence;
  private final Gathering soon;
  private Optional<MapPage> page = Optional.empty();
  private Optional<Warning> wanted = Optional.empty();
  private boolean tried;

  /** Empty at first. */
  public WarningMap(Composite parent, Desk desk, Looks looks) {
    this.desk = desk;
    this.words = new Captions(new Times(desk.zone()));
    room = looks.room(parent, 1);
    room.setLayout(stack);
    sentence = new Label(room, SWT.WRAP);
    looks.paint(sentence, looks.palette().background(), looks.palette().muted());
    Looks.named(sentence, "warning-map-none");
    stack.topControl = sentence;
    soon = new Gathering(room, this::load);
  }

  /** Shows this warning's areas soon; of a burst of warnings only the last. */
  public void show(Warning warning) {
    wanted = Optional.of(warning);
    soon.soon();
  }

  private void load() {
    Warning warning = wanted.orElseThrow();
    desk.load(
        room,
        () -> Scene.of(Loaded.of(desk.client(), warning), words),
        scene -> {
          if (wanted.equals(Optional.of(warning))) {
            show(scene);
          }
        });
  }

  private void show(Scene scene) {
    List<Thing> areas = scene.of(Layer.WARNING);
    if (areas.isEmpty()) {
      say(Words.of("map.no-area"));
      return;
    }
    if (!tried) {
      tried = true;
      page = MapPage.open(room, desk, areas.get(0).shape().getEnvelopeInternal(), this);
      page.ifPresent(map -> map.named("warning-map"));
    }
    page.ifPresentOrElse(
        map -> {
          map.show(GeoJson.collections(scene).toString());
          map.fit(areas.get(0).shape().getEnvelopeInternal(), NEAR);
          stack.topControl = map.control();
          room.layout();
        },
        () -> say(Words.of("map.no-browser.short")));
  }

  private void say(String words) {
    sentence.setText(Looks.escape(words));
    stack.topControl = sentence;
    room.layout();
  }

  @Override
  public void failed(String why) {
    say(Words.of("map.failed.short", why));
  }
}
