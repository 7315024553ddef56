package org.anlan.console.internal.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Colour;
import org.anlan.api.Grade;
import org.anlan.api.Link;
import org.anlan.api.Stamp;
import org.anlan.api.incidents.Casualties;
import org.anlan.api.incidents.Incident;
import org.anlan.api.incidents.IncidentClass;
import org.anlan.api.incidents.IncidentId;
import org.anlan.api.incidents.IncidentState;
import org.anlan.api.places.Geometry;
import org.anlan.api.places.Geometry.Position;
import org.anlan.api.places.Place;
import org.anlan.api.places.PlaceId;
import org.anlan.api.resources.Store;
import org.anlan.api.resources.StoreId;
import org.anlan.api.roster.UnitId;
import org.anlan.api.warnings.Area;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

class SceneTest {
  private static final Stamp STAMP = new Stamp(1, Instant.EPOCH, "x", Instant.EPOCH, "x");
  private static final UnitId UNIT = new UnitId(UUID.randomUUID());

  @Test
  void aPlaceGoesToTheLayerOfItsKindAndAPluginsKindToTheOthers() {
    Scene scene =
        scene(
            List.of(place("hazard-point", "A", at(1, 1)), place("sensor", "B", at(2, 2))),
            List.of(),
            List.of());
    assertThat(scene.of(Layer.HAZARD_POINT)).extracting(Thing::title).containsExactly("A");
    assertThat(scene.of(Layer.OTHER_PLACE)).extracting(Thing::title).containsExactly("B");
    assertThat(Layer.ofKind("incident")).isEqualTo(Layer.OTHER_PLACE);
    assertThat(Layer.ofKind("warning")).isEqualTo(Layer.OTHER_PLACE);
  }

  @Test
  void aPlaceWithAStoreIsTheStoreAndFoundAsBoth() {
    Place place = place("store", "yard", at(1, 1));
    Store store = store("Street store", Optional.of(place.id()));
    Scene scene = scene(List.of(place), List.of(store), List.of());
    Thing thing = scene.of(Layer.STORE).get(0);
    assertThat(thing.title()).isEqualTo("Street store");
    assertThat(thing.link()).isEqualTo(new Link("resources/stores", store.id().value()));
    assertThat(scene.find(new Link("places", place.id().value()))).contains(thing);
    assertThat(scene.find(new Link("places", UUID.randomUUID()))).isEmpty();
  }

  @Test
  void whatHasNoPlaceIsListedAndNotDrawn() {
    Scene scene =
        scene(
            List.of(place("shelter", "lost", Optional.empty())),
            List.of(store("no place", Optional.empty())),
            List.of(incident(Optional.empty(), Optional.empty())));
    assertThat(scene.things()).isEmpty();
    assertThat(scene.unplaced()).hasSize(3);
    assertThat(scene.bounds()).isEmpty();
  }

  @Test
  void anIncidentIsWhereItsCoordinatesSayElseAtItsPlace() {
    Place square = place("key-site", "square", square(0, 0, 2));
    Scene scene =
        scene(
            List.of(square),
            List.of(),
            List.of(
                incident(Optional.of(5.0), Optional.of(square.id())),
                incident(Optional.empty(), Optional.of(square.id()))));
    List<Thing> incidents = scene.of(Layer.INCIDENT);
    assertThat(incidents.get(0).shape().getCoordinate()).isEqualTo(new Coordinate(5, 5));
    assertThat(incidents.get(1).shape().getCoordinate()).isEqualTo(new Coordinate(1, 1));
    assertThat(incidents.get(0).grade()).contains(Grade.II);
  }

  @Test
  void anAreaThatOnlyNamesDivisionsHasTheirOutlines() {
    Place outline = division("610103006", square(0, 0, 2));
    Place second = division("610103006-2", square(2, 2, 2));
    Area named = area(List.of(), List.of(), List.of("610103006", "610103999"));
    Area whole = area(List.of(), List.of(), List.of("610100000000"));
    Area drawn = area(List.of(square(8, 8, 1).get()), List.of(), List.of("610103006"));
    Scene scene =
        Scene.of(
            new Loaded(
                List.of(
                    Warnings.of(Colour.RED, named),
                    Warnings.of(Colour.BLUE, drawn),
                    Warnings.of(Colour.YELLOW, whole)),
                List.of(),
                List.of(outline, second),
                List.of()),
            new PlainWords());
    List<Thing> warnings = scene.of(Layer.WARNING);
    assertThat(warnings.get(0).shape().getEnvelopeInternal()).isEqualTo(new Envelope(0, 4, 0, 4));
    assertThat(warnings.get(0).grade()).contains(Grade.I);
    assertThat(warnings.get(1).shape().getEnvelopeInternal()).isEqualTo(new Envelope(8, 9, 8, 9));
    assertThat(warnings.get(2).shape().getEnvelopeInternal()).isEqualTo(new Envelope(0, 4, 0, 4));
    assertThat(scene.divisions()).hasSize(1);
    assertThat(scene.divisions().get(0).shape().getEnvelopeInternal())
        .isEqualTo(new Envelope(0, 4, 0, 4));
    assertThat(scene.find(new Link("roster/units", UNIT.value()))).isPresent();
  }

  @Test
  void insideIsWhatLiesInAnAreaOrReachesIntoIt() {
    Geometry route =
        new Geometry(
            Geometry.Type.LINE_STRING, List.of(List.of(new Position(1, 1), new Position(9, 9))));
    Scene scene =
        scene(
            List.of(
                place("shelter", "in", at(1, 1)),
                place("shelter", "edge", at(2, 1)),
                place("shelter", "out", at(2.1, 1)),
                place("evacuation-route", "through", Optional.of(route)),
                place("division", "outline", square(0, 0, 9))),
            List.of(),
            List.of());
    assertThat(scene.inside(Shapes.of(square(0, 0, 2).get())))
        .extracting(Thing::title)
        .containsExactly("in", "edge", "through");
  }

  @Test
  void theMapBeginsWithTheDivisionsIfThereAreSome() {
    Place far = place("shelter", "far", at(50, 50));
    assertThat(scene(List.of(far), List.of(), List.of()).bounds())
        .contains(new Envelope(50, 50, 50, 50));
    Place outline = place("division", "d", square(0, 0, 3));
    assertThat(scene(List.of(far, outline), List.of(), List.of()).bounds())
        .contains(new Envelope(0, 3, 0, 3));
  }

  private static Scene scene(List<Place> places, List<Store> stores, List<Incident> incidents) {
    return Scene.of(new Loaded(List.of(), incidents, places, stores), new PlainWords());
  }

  static Optional<Geometry> at(double x, double y) {
    return Optional.of(Geometry.point(x, y));
  }

  static Optional<Geometry> square(double x, double y, double side) {
    return Optional.of(
        new Geometry(
            Geometry.Type.POLYGON,
            List.of(
                List.of(
                    new Position(x, y),
                    new Position(x + side, y),
                    new Position(x + side, y + side),
                    new Position(x, y + side),
                    new Position(x, y)))));
  }

  static Area area(List<Geometry> polygons, List<Area.Circle> circles, List<String> divisions) {
    return new Area(
        "here", polygons, circles, divisions, Map.of(), Optional.empty(), Optional.empty());
  }

  private static Place division(String code, Optional<Geometry> shape) {
    return new Place(
        new PlaceId(UUID.randomUUID()),
        STAMP,
        "division",
        "street",
        Optional.of(code),
        Optional.of(UNIT),
        Optional.empty(),
        shape,
        Map.of());
  }

  private static Place place(String kind, String name, Optional<Geometry> shape) {
    return new Place(
        new PlaceId(UUID.randomUUID()),
        STAMP,
        kind,
        name,
        Optional.empty(),
        Optional.of(UNIT),
        Optional.empty(),
        shape,
        Map.of());
  }

  private static Store store(String name, Optional<PlaceId> place) {
    return new Store(
        new StoreId(UUID.randomUUID()),
        STAMP,
        name,
        UNIT,
        Optional.empty(),
        place,
        Optional.empty(),
        List.of());
  }

  private static Incident incident(Optional<Double> both, Optional<PlaceId> place) {
    return new Incident(
        new IncidentId(UUID.randomUUID()),
        STAMP,
        "flooded",
        IncidentClass.values()[0],
        Optional.empty(),
        Grade.II,
        IncidentState.OPEN,
        false,
        UNIT,
        Instant.EPOCH,
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        place,
        both,
        both,
        Optional.empty(),
        Casualties.NONE,
        Optional.empty(),
        "default",
        Optional.empty(),
        Optional.empty());
  }
}
