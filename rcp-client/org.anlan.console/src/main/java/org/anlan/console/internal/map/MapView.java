package org.anlan.console.internal.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anlan.api.Link;
import org.anlan.console.internal.table.Column;
import org.anlan.console.internal.table.DataTable;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Gathering;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.anlan.console.spi.View;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * The map between its layers and a list of what it shows. The list is the way to everything without
 * a mouse, and all there is on a machine that has no browser widget.
 */
final class MapView implements View, MapPage.Listener, AreaBar.Listener {
  private static final int NEAR = 16;

  /** What was read, and what was made of it off the UI thread. */
  private record Drawn(Loaded loaded, Scene scene, String collections) {
    static Drawn of(Loaded loaded, SceneWords words) {
      Scene scene = Scene.of(loaded, words);
      return new Drawn(loaded, scene, GeoJson.collections(scene).toString());
    }
  }

  private final Desk desk;
  private final Looks looks;
  private final SceneWords words;
  private final SashForm sash;
  private final LayerPanel layers;
  private final Optional<MapPage> page;
  private final AreaBar bar;
  private final Label told;
  private final DataTable<Row> table;
  private final ThingDetail detail;
  private final Set<String> stale = new HashSet<>(Loaded.ALL);
  private Loaded loaded = Loaded.NOTHING;
  private Scene scene = Scene.EMPTY;
  private Optional<Geometry> area = Optional.empty();
  private Optional<Thing> division = Optional.empty();
  private Optional<Link> wanted = Optional.empty();
  private boolean fitted;
  private boolean byMap;
  private int turn;

  MapView(Composite parent, Desk desk) {
    this.desk = desk;
    this.looks = new Looks(desk.palette());
    this.words = new Captions(new Times(desk.zone()));
    sash = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
    looks.paint(sash, looks.palette().background(), looks.palette().text());
    layers = new LayerPanel(sash, desk, looks, this::show);
    Composite middle = looks.panel(sash, Words.of("map.title"));
    Composite above = looks.room(middle, 1);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(above);
    page = MapPage.open(middle, desk, MapPage.CHINA, this);
    bar = new AreaBar(above, looks, page.isPresent(), this);
    told = Looks.named(looks.muted(above, ""), "map-told");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(told);
    page.ifPresentOrElse(this::drawn, () -> without(middle, Words.of("map.no-browser")));
    SashForm right = new SashForm(sash, SWT.VERTICAL | SWT.SMOOTH);
    looks.paint(right, looks.palette().background(), looks.palette().text());
    Composite list = looks.panel(right, Words.of("map.list"));
    table = new DataTable<>(list, desk, looks, "map-things", Row::key, columns());
    detail = new ThingDetail(right, desk, looks);
    right.setWeights(62, 38);
    table.onSelect(this::selected).onOpen(row -> desk.open(row.link()));
    sash.setWeights(page.isPresent() ? new int[] {17, 53, 30} : new int[] {17, 33, 50});
    follow();
  }

  private static List<Column<Row>> columns() {
    return List.of(
        Column.of("kind", Words.of("map.kind"), 108, Row::kind),
        Column.of("title", Words.of("map.name"), 160, Row::title),
        Column.of("note", Words.of("map.note"), 240, Row::note));
  }

  private void drawn(MapPage map) {
    GridDataFactory.fillDefaults().grab(true, true).applyTo(map.named("map").control());
    for (Layer layer : Layer.values()) {
      if (!layers.shows(layer)) {
        map.show(layer, false);
      }
    }
  }

  private void without(Composite middle, String why) {
    Label sentence = Looks.named(looks.wrapped(middle, why, 240), "map-without");
    sentence.requestLayout();
  }

  private void follow() {
    Gathering reload = new Gathering(sash, this::load);
    desk.onChange(
        sash,
        change -> {
          if (Loaded.ALL.contains(change.entity())) {
            stale.add(change.entity());
            reload.soon();
          }
        });
    load();
  }

  @Override
  public void focus() {
    table.focus();
  }

  @Override
  public void show(Link link) {
    wanted = Optional.of(link);
    clear();
    selectWanted();
  }

  private void load() {
    Loaded before = loaded;
    Set<String> which = Set.copyOf(stale);
    stale.clear();
    desk.load(
        sash,
        () -> Drawn.of(before.again(desk.client(), which), words),
        this::show,
        why -> {
          stale.addAll(which);
          desk.tell(why);
        });
  }

  private void show(Drawn now) {
    loaded = now.loaded();
    scene = now.scene();
    layers.count(scene);
    bar.choices(scene.divisions());
    page.ifPresent(map -> map.show(now.collections()));
    if (!fitted && scene.bounds().isPresent()) {
      fitted = true;
      everything();
    }
    division = division.flatMap(thing -> scene.find(thing.key()));
    list();
    selectWanted();
  }

  private void show(Layer layer, boolean on) {
    page.ifPresent(map -> map.show(layer, on));
    list();
  }

  /** Lists what is in the area, or everything; then, of an area, those who answer for it. */
  private void list() {
    int mine = ++turn;
    List<Thing> things =
        area.map(scene::inside).orElseGet(scene::all).stream()
            .filter(thing -> layers.shows(thing.layer()))
            .sorted(Comparator.comparing(thing -> thing.layer().urgency()))
            .toList();
    List<Row> rows = new ArrayList<>(things.stream().map(Row::of).toList());
    table.show(rows);
    bar.area(area.isPresent(), division.isEmpty());
    told.setText(sentence(things.size(), Optional.empty()));
    if (area.isPresent()) {
      Optional<Thing> whole = division;
      desk.load(
          sash,
          () -> new People(desk.client()).of(things, whole),
          people -> {
            if (mine == turn) {
              people.forEach(each -> rows.add(Row.of(each)));
              table.show(rows);
              told.setText(sentence(things.size(), Optional.of(people.size())));
            }
          });
    }
  }

  private String sentence(int things, Optional<Integer> people) {
    if (area.isPresent()) {
      String name = division.map(Thing::title).orElse(Words.of("map.area"));
      return people
          .map(count -> Words.of("map.inside.people", name, things, count))
          .orElse(Words.of("map.inside", name, things));
    }
    if (scene.all().isEmpty()) {
      return Words.of("map.empty");
    }
    if (scene.of(Layer.DIVISION).isEmpty()) {
      return Words.of("map.no-divisions");
    }
    if (page.isEmpty()) {
      return Words.of("map.hint.list");
    }
    int unplaced = scene.unplaced().size();
    return unplaced == 0 ? Words.of("map.hint") : Words.of("map.hint.unplaced", unplaced);
  }

  private void selected(Row row) {
    detail.show(row);
    row.thing()
        .filter(thing -> !thing.shape().isEmpty())
        .ifPresent(
            thing ->
                page.ifPresent(
                    map -> {
                      map.select(thing);
                      if (!byMap) {
                        map.fit(thing.shape().getEnvelopeInternal(), NEAR);
                      }
                    }));
  }

  private void selectWanted() {
    wanted
        .flatMap(scene::find)
        .ifPresent(
            thing -> {
              wanted = Optional.empty();
              table.select(Row.of(thing).key());
            });
  }

  @Override
  public void clicked(List<String> keys) {
    keys.stream()
        .map(scene::find)
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(
            thing -> {
              byMap = true;
              detail.show(Row.of(thing));
              page.ifPresent(map -> map.select(thing));
              table.select(Row.of(thing).key());
              byMap = false;
            });
  }

  @Override
  public void drew(List<Coordinate> corners) {
    division = Optional.empty();
    area = corners.isEmpty() ? Optional.empty() : Optional.of(Shapes.polygon(corners));
    list();
  }

  @Override
  public void failed(String why) {
    told.setText(Words.of("map.failed", why));
  }

  @Override
  public void draw(String mode) {
    told.setText(Words.of("map.drawing." + mode));
    page.ifPresent(map -> map.draw(mode));
  }

  @Override
  public void choose(Thing chosen) {
    division = Optional.of(chosen);
    area = Optional.of(chosen.shape());
    page.ifPresent(
        map -> {
          map.area(area);
          map.fit(chosen.shape().getEnvelopeInternal(), NEAR);
        });
    list();
  }

  @Override
  public void clear() {
    division = Optional.empty();
    area = Optional.empty();
    page.ifPresent(map -> map.area(area));
    list();
  }

  @Override
  public void everything() {
    scene.bounds().ifPresent(bounds -> page.ifPresent(map -> map.fit(bounds, NEAR)));
  }
}
