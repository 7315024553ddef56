package org.anlan.console.internal.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anlan.api.Link;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** What the map shows: everything that has a place, and what has none. Pure; any thread. */
record Scene(List<Thing> all) {
  static final String PLACES = "places";
  static final String UNITS = "roster/units";
  static final String STORES = "resources/stores";
  static final String INCIDENTS = "incidents";
  static final String WARNINGS = "warnings";

  /** Nothing. */
  static final Scene EMPTY = new Scene(List.of());

  /** Of what was read, in these words. */
  static Scene of(Loaded loaded, SceneWords words) {
    return new Making(loaded, words).scene();
  }

  Scene {
    all = List.copyOf(all);
  }

  /** What has a place. */
  List<Thing> things() {
    return all.stream().filter(thing -> !thing.shape().isEmpty()).toList();
  }

  /** What ought to be on the map and can't, because nobody said where it is. */
  List<Thing> unplaced() {
    return all.stream().filter(thing -> thing.shape().isEmpty()).toList();
  }

  /** The things of a layer that have a place. */
  List<Thing> of(Layer layer) {
    return things().stream().filter(thing -> thing.layer() == layer).toList();
  }

  /** What has this key on the page. */
  Optional<Thing> find(String key) {
    return all.stream().filter(thing -> thing.key().equals(key)).findFirst();
  }

  /** What this points to. */
  Optional<Thing> find(Link link) {
    return all.stream().filter(thing -> thing.is(link)).findFirst();
  }

  /** The divisions by code, those of several parts as one. */
  List<Thing> divisions() {
    Map<String, List<Thing>> parts = new TreeMap<>();
    for (Thing part : of(Layer.DIVISION)) {
      String code = part.code().map(Divisions::prefix).orElse(part.title());
      parts.computeIfAbsent(code, key -> new ArrayList<>()).add(part);
    }
    return parts.values().stream().map(Scene::together).toList();
  }

  private static Thing together(List<Thing> parts) {
    return parts.get(0).at(Shapes.together(parts.stream().map(Thing::shape).toList()));
  }

  /** What lies in an area wholly or partly; not the outlines themselves. */
  List<Thing> inside(Geometry area) {
    return things().stream()
        .filter(thing -> thing.layer() != Layer.DIVISION)
        .filter(thing -> Shapes.meets(area, thing.shape()))
        .toList();
  }

  /** The rectangle around everything, or around the divisions if there are some. */
  Optional<Envelope> bounds() {
    List<Thing> which = of(Layer.DIVISION).isEmpty() ? things() : of(Layer.DIVISION);
    Envelope all = new Envelope();
    which.forEach(thing -> all.expandToInclude(thing.shape().getEnvelopeInternal()));
    return all.isNull() ? Optional.empty() : Optional.of(all);
  }
}
