package org.anlan.places.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Conflict;
import org.anlan.api.Invalid;
import org.anlan.api.Paging;
import org.anlan.api.places.Geometry;
import org.anlan.api.places.Geometry.Position;
import org.anlan.api.places.Place;
import org.anlan.api.places.PlaceDraft;
import org.anlan.api.places.PlaceFilter;
import org.anlan.api.places.PlaceService;
import org.anlan.api.roster.UnitId;
import org.anlan.places.internal.persistence.PlaceRows;
import org.anlan.testbase.TestBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlacesTest {
  private final TestBase base = TestBase.open("places");
  private final PlaceService places =
      new PlaceServiceImpl(base.desk(), new PlaceRows(base.jpa("places"), null));

  @AfterEach
  void close() {
    base.close();
  }

  @Test
  void aPlaceComesBackAsItWasPut() {
    Place put = places.add(draft("隐患点一", "H-1", Optional.of(Geometry.point(108.9, 34.2))));
    assertThat(places.get(put.id())).isEqualTo(put);
    assertThat(put.attributes()).containsEntry("threatened", "12");
  }

  @Test
  void aBoxFindsWhatItTouchesAndNothingElse() {
    Place inside = places.add(draft("内", "1", Optional.of(Geometry.point(108.9, 34.2))));
    Place crossing = places.add(draft("路", "2", Optional.of(line(108.0, 34.0, 109.5, 34.5))));
    places.add(draft("外", "3", Optional.of(Geometry.point(110, 34.2))));
    places.add(draft("无", "4", Optional.empty()));
    assertThat(list("108.8,34.1,109.0,34.3"))
        .extracting(Place::id)
        .containsExactly(inside.id(), crossing.id());
    assertThat(list("108.9,34.2,108.9,34.2")).extracting(Place::id).contains(inside.id());
  }

  @Test
  void whatIsNoBoxIsAFault() {
    for (String bbox : List.of("1,2,3", "a,b,c,d", "2,0,1,1", "0,2,1,1", "0,0,1,1,5")) {
      assertThatThrownBy(() -> list(bbox)).as(bbox).isInstanceOf(Invalid.class);
    }
  }

  @Test
  void aCodeIsTakenOncePerKind() {
    Place first = places.add(draft("一", "H-1", Optional.empty()));
    assertThatThrownBy(() -> places.add(draft("二", "H-1", Optional.empty())))
        .isInstanceOf(Invalid.class);
    Place changed = places.update(first.id(), 1, draft("改名", "H-1", Optional.empty()));
    assertThat(changed.name()).isEqualTo("改名");
    assertThatThrownBy(() -> places.update(first.id(), 1, draft("旧", "H-1", Optional.empty())))
        .isInstanceOfSatisfying(
            Conflict.class, e -> assertThat(e.kind()).isEqualTo(Conflict.Kind.STALE));
  }

  @Test
  void anOpenRingIsNoPolygon() {
    Geometry open =
        new Geometry(
            Geometry.Type.POLYGON,
            List.of(
                List.of(
                    new Position(0, 0),
                    new Position(1, 0),
                    new Position(1, 1),
                    new Position(0, 1))));
    assertThatThrownBy(() -> places.add(draft("面", "9", Optional.of(open))))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void aUnitSeesItsOwnPlacesAndThoseOfNobody() {
    places.add(draft("公共", "1", Optional.empty()));
    Place theirs =
        places.add(
            new PlaceDraft(
                "shelter",
                "他单位",
                Optional.empty(),
                Optional.of(new UnitId(UUID.randomUUID())),
                Optional.empty(),
                Optional.empty(),
                Map.of()));
    base.access().confine(new UnitId(UUID.randomUUID()));
    assertThat(places.find(theirs.id())).isEmpty();
    assertThat(list(null)).extracting(Place::name).containsExactly("公共");
  }

  private List<Place> list(String bbox) {
    PlaceFilter filter =
        new PlaceFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.ofNullable(bbox),
            Optional.empty());
    return places.list(filter, Paging.first()).items();
  }

  private static PlaceDraft draft(String name, String code, Optional<Geometry> geometry) {
    return new PlaceDraft(
        "hazard-point",
        name,
        Optional.of(code),
        Optional.empty(),
        Optional.empty(),
        geometry,
        Map.of("threatened", "12"));
  }

  private static Geometry line(double x1, double y1, double x2, double y2) {
    return new Geometry(
        Geometry.Type.LINE_STRING, List.of(List.of(new Position(x1, y1), new Position(x2, y2))));
  }
}
