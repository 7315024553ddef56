package org.anlan.console.internal.map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.LocationListener;
import org.eclipse.swt.browser.ProgressListener;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * The page that draws the map, in the machine's own browser widget. It never asks the network for
 * anything: page and library lie on the disk, the data is pushed in. For the UI thread.
 */
final class MapPage {
  private static final System.Logger LOG = System.getLogger(MapPage.class.getName());
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Where a map begins that knows nothing yet. */
  static final Envelope CHINA = new Envelope(73, 135, 18, 54);

  /** Learns what happens on the page, on the UI thread. */
  interface Listener {
    /** Somebody clicked on things with these keys, the uppermost first, or on none. */
    default void clicked(List<String> keys) {}

    /** Somebody drew an area with these corners, or gave it up. */
    default void drew(List<Coordinate> corners) {}

    /** The page can't draw: the machine has no WebGL at all. */
    void failed(String why);
  }

  private final Desk desk;
  private final Listener listener;
  private final Composite room;
  private final Browser browser;

  /** Lies over the browser, which is white until the page is there. */
  private final Canvas cover;

  private final List<String> waiting = new ArrayList<>();
  private boolean ready;
  private long heard;

  private MapPage(Composite room, Browser browser, Desk desk, Listener listener) {
    this.room = room;
    this.browser = browser;
    this.cover = new Canvas(room, SWT.NONE);
    cover.setBackground(desk.palette().background());
    cover.moveAbove(browser);
    room.addListener(SWT.Resize, event -> fill());
    this.desk = desk;
    this.listener = listener;
  }

  /** Opens one, or nothing if the machine has no browser widget. */
  static Optional<MapPage> open(Composite parent, Desk desk, Envelope bounds, Listener listener) {
    Composite room = new Composite(parent, SWT.NONE);
    room.setBackground(desk.palette().background());
    Browser browser;
    try {
      browser = new Browser(room, SWT.NONE);
    } catch (SWTError e) {
      LOG.log(System.Logger.Level.INFO, "no browser widget: {0}", e.getMessage());
      room.dispose();
      return Optional.empty();
    }
    MapPage page = new MapPage(room, browser, desk, listener);
    page.begin(PageLook.of(desk.palette(), bounds).toString());
    return Optional.of(page);
  }

  /** All of it, to be laid out. */
  Composite control() {
    return room;
  }

  /** Gives it the name tests find it by. */
  MapPage named(String id) {
    Looks.named(browser, id);
    return this;
  }

  private void fill() {
    browser.setBounds(room.getClientArea());
    if (!cover.isDisposed()) {
      cover.setBounds(room.getClientArea());
    }
  }

  /** Shows a scene, as {@link GeoJson} wrote it. */
  void show(String collections) {
    run("anlan.data(" + collections + ")");
  }

  /** Switches a layer on or off. */
  void show(Layer layer, boolean on) {
    run("anlan.show({'" + layer.key() + "': " + on + "})");
  }

  /** Marks a thing. */
  void select(Thing thing) {
    run("anlan.select(" + quoted(thing.key()) + ")");
  }

  /** Moves so that all of this can be seen, not nearer than at this zoom. */
  void fit(Envelope bounds, int nearest) {
    run("anlan.fit(" + PageLook.bounds(bounds) + ", " + nearest + ")");
  }

  /** Lets an area be drawn: {@code rectangle} or {@code polygon}. */
  void draw(String mode) {
    run("anlan.draw('" + mode + "')");
    browser.setFocus();
  }

  /** Marks an area, or none. */
  void area(Optional<Geometry> area) {
    run(
        area.map(shape -> "anlan.shapes(" + GeoJson.shapes(shape) + ")")
            .orElse("anlan.shapes([])"));
  }

  private void begin(String look) {
    browser.addTitleListener(event -> later(() -> hear(event.title)));
    browser.addProgressListener(
        ProgressListener.completedAdapter(
            event -> later(() -> browser.execute("anlan.begin(" + look + ")"))));
    desk.load(
        browser,
        MapPage::files,
        url -> {
          browser.addLocationListener(
              LocationListener.changingAdapter(event -> event.doit = ours(event.location)));
          browser.setUrl(url + "map.html");
        });
  }

  /** Where the page lies on the disk; unpacked from the bundle the first time. */
  private static String files() {
    Bundle bundle = FrameworkUtil.getBundle(MapPage.class);
    try {
      URL url = FileLocator.toFileURL(bundle.getEntry("/web/map/"));
      return url.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page is all that may ever be shown; some widgets begin with an empty one. */
  private static boolean ours(String location) {
    return location.startsWith("file:") || location.equals("about:blank");
  }

  private void run(String script) {
    if (!ready) {
      waiting.add(script);
    } else if (!browser.isDisposed() && !browser.execute(script)) {
      LOG.log(System.Logger.Level.WARNING, "the map refused {0}", first(script));
    }
  }

  private static String first(String script) {
    return script.substring(0, Math.min(80, script.length()));
  }

  private void later(Runnable work) {
    browser
        .getDisplay()
        .asyncExec(
            () -> {
              if (!browser.isDisposed()) {
                work.run();
              }
            });
  }

  /** The page speaks through its title: each is one thing that happened, counted. */
  private void hear(String title) {
    if (!title.startsWith("{")) {
      return;
    }
    try {
      JsonNode said = JSON.readTree(title);
      if (said.path("told").asLong() > heard) {
        heard = said.path("told").asLong();
        heard(said);
      }
    } catch (JsonProcessingException e) {
      LOG.log(System.Logger.Level.WARNING, "the map said what nobody understands", e);
    }
  }

  private void heard(JsonNode said) {
    switch (said.path("on").asText()) {
      case "ready" -> {
        ready = true;
        cover.dispose();
        List<String> now = List.copyOf(waiting);
        waiting.clear();
        now.forEach(this::run);
      }
      case "click" -> {
        List<String> keys = new ArrayList<>();
        said.path("ids").forEach(id -> keys.add(id.asText()));
        listener.clicked(keys);
      }
      case "area" -> {
        List<Coordinate> corners = new ArrayList<>();
        said.path("ring")
            .forEach(at -> corners.add(new Coordinate(at.get(0).asDouble(), at.get(1).asDouble())));
        listener.drew(corners);
      }
      default -> listener.failed(said.path("why").asText());
    }
  }

  private static String quoted(String text) {
    try {
      return JSON.writeValueAsString(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
