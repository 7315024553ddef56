package org.anlan.console.internal.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anlan.api.Grade;
import org.anlan.api.Link;
import org.anlan.api.incidents.Incident;
import org.anlan.api.places.Place;
import org.anlan.api.resources.Store;
import org.anlan.api.warnings.Area;
import org.anlan.api.warnings.Warning;
import org.locationtech.jts.geom.Geometry;

/** Makes the scene of what was read: finds out where everything is. */
final class Making {
  private final Loaded loaded;
  private final SceneWords words;
  private final Map<UUID, Geometry> shapes = new HashMap<>();
  private final Map<String, List<Geometry>> outlines = new HashMap<>();
  private final List<Thing> things = new ArrayList<>();

  Making(Loaded loaded, SceneWords words) {
    this.loaded = loaded;
    this.words = words;
    for (Place place : loaded.places()) {
      Geometry shape = place.geometry().map(Shapes::of).orElse(Shapes.NOWHERE);
      shapes.put(place.id().value(), shape);
      if (Layer.ofKind(place.kind()) == Layer.DIVISION && place.code().isPresent()) {
        outlines
            .computeIfAbsent(Divisions.prefix(place.code().get()), code -> new ArrayList<>())
            .add(shape);
      }
    }
  }

  Scene scene() {
    Map<UUID, List<Store>> stores =
        loaded.stores().stream()
            .filter(store -> store.placeId().isPresent())
            .collect(Collectors.groupingBy(store -> store.placeId().orElseThrow().value()));
    for (Place place : loaded.places()) {
      place(place, stores.getOrDefault(place.id().value(), List.of()));
    }
    loaded.stores().stream().filter(store -> store.placeId().isEmpty()).forEach(this::store);
    loaded.warnings().forEach(this::warning);
    loaded.incidents().forEach(this::incident);
    return new Scene(things);
  }

  /** A place at which there are stores is shown as the first of them. */
  private void place(Place place, List<Store> stores) {
    Link own = new Link(Scene.PLACES, place.id().value());
    List<Link> also = new ArrayList<>();
    stores.forEach(store -> also.add(new Link(Scene.STORES, store.id().value())));
    also.add(own);
    if (Layer.ofKind(place.kind()) == Layer.DIVISION) {
      place.unitId().ifPresent(unit -> also.add(new Link(Scene.UNITS, unit.value())));
    }
    String title = stores.isEmpty() ? place.name() : stores.get(0).name();
    things.add(
        new Thing(
            stores.isEmpty() ? Layer.ofKind(place.kind()) : Layer.STORE,
            also.get(0),
            title,
            title,
            place.code(),
            place.code().or(place::address).orElse(""),
            words.facts(place),
            Optional.empty(),
            shapes.get(place.id().value()),
            also));
  }

  private void store(Store store) {
    things.add(
        new Thing(
            Layer.STORE,
            new Link(Scene.STORES, store.id().value()),
            store.name(),
            store.name(),
            Optional.empty(),
            store.address().orElse(""),
            Map.of(),
            Optional.empty(),
            Shapes.NOWHERE,
            List.of()));
  }

  private void warning(Warning warning) {
    List<Geometry> areas =
        warning.infos().stream()
            .flatMap(info -> info.areas().stream())
            .flatMap(area -> shapes(area).stream())
            .distinct()
            .toList();
    things.add(
        new Thing(
            Layer.WARNING,
            new Link(Scene.WARNINGS, warning.id().value()),
            words.title(warning),
            words.label(warning),
            Optional.empty(),
            words.note(warning),
            words.facts(warning),
            warning.grade(),
            Shapes.together(areas),
            List.of()));
  }

  /** As drawn by the sender; an area that only names divisions has their outlines. */
  private List<Geometry> shapes(Area area) {
    List<Geometry> found = new ArrayList<>();
    area.polygons().forEach(polygon -> found.add(Shapes.of(polygon)));
    area.circles().forEach(circle -> found.add(Shapes.circle(circle)));
    if (found.isEmpty()) {
      area.divisions().forEach(code -> found.addAll(outlines(code)));
    }
    found.removeIf(Geometry::isEmpty);
    return found;
  }

  /** The division's own outline, or those of the largest divisions inside it. */
  private List<Geometry> outlines(String code) {
    String prefix = Divisions.prefix(code);
    if (outlines.containsKey(prefix)) {
      return outlines.get(prefix);
    }
    List<String> inside = outlines.keySet().stream().filter(c -> c.startsWith(prefix)).toList();
    int shortest = inside.stream().mapToInt(String::length).min().orElse(0);
    return inside.stream()
        .filter(c -> c.length() == shortest)
        .flatMap(c -> outlines.get(c).stream())
        .toList();
  }

  private void incident(Incident incident) {
    Optional<Grade> grade = Optional.of(incident.grade());
    things.add(
        new Thing(
            Layer.INCIDENT,
            new Link(Scene.INCIDENTS, incident.id().value()),
            words.title(incident),
            words.title(incident),
            Optional.empty(),
            words.note(incident),
            words.facts(incident),
            grade,
            at(incident),
            List.of()));
  }

  private Geometry at(Incident incident) {
    if (incident.longitude().isPresent() && incident.latitude().isPresent()) {
      return Shapes.point(incident.longitude().get(), incident.latitude().get());
    }
    return incident
        .placeId()
        .map(id -> shapes.getOrDefault(id.value(), Shapes.NOWHERE))
        .filter(shape -> !shape.isEmpty())
        .map(Geometry::getInteriorPoint)
        .map(Geometry.class::cast)
        .orElse(Shapes.NOWHERE);
  }
}
