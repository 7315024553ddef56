package org.anlan.places.internal;

import java.util.Map;
import java.util.Optional;
import org.anlan.api.Faults;
import org.anlan.api.Text;
import org.anlan.api.places.Place;
import org.anlan.api.places.PlaceDraft;
import org.anlan.api.places.PlaceFilter;
import org.anlan.api.places.PlaceId;
import org.anlan.api.places.PlaceService;
import org.anlan.api.roster.UnitId;
import org.anlan.core.jpa.Where;
import org.anlan.core.service.Collection;
import org.anlan.core.service.Desk;
import org.anlan.places.internal.persistence.PlaceRow;
import org.anlan.places.internal.persistence.PlaceRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The places of the district. */
@Component(service = PlaceService.class)
public final class PlaceServiceImpl
    extends Collection<PlaceId, Place, PlaceDraft, PlaceFilter, PlaceRow> implements PlaceService {
  @Activate
  public PlaceServiceImpl(@Reference Desk desk, @Reference PlaceRows rows) {
    super(desk, rows, "places", "place");
  }

  @Override
  protected PlaceRow row(PlaceDraft draft) {
    return PlaceRow.of(draft);
  }

  @Override
  protected void apply(PlaceRow row, PlaceDraft draft) {
    row.take(draft);
  }

  @Override
  protected Place record(PlaceRow row) {
    return row.toRecord();
  }

  @Override
  protected Optional<UnitId> scope(Place place) {
    return place.unitId();
  }

  @Override
  protected Optional<String> scopeAttribute() {
    return Optional.of("unitId");
  }

  @Override
  protected Where where(PlaceFilter filter) {
    Where where =
        Where.all()
            .eq("kind", filter.kind())
            .eq("code", filter.code())
            .eq("unitId", filter.unitId())
            .any(filter.q(), "name", "code", "address");
    Box.read(filter.bbox())
        .ifPresent(
            box ->
                where.and(
                    "r.west <= {} and r.east >= {} and r.south <= {} and r.north >= {}",
                    box.east(),
                    box.west(),
                    box.north(),
                    box.south()));
    return where;
  }

  @Override
  protected void check(PlaceDraft draft, Optional<Place> before, Faults faults) {
    draft.geometry().ifPresent(g -> Shapes.check(g, faults));
    draft
        .code()
        .flatMap(code -> holder(draft.kind(), code))
        .filter(id -> !before.map(b -> b.id().value().toString()).equals(Optional.of(id)))
        .ifPresent(id -> faults.add("/code", Text.of("编号已被使用", "is taken already")));
  }

  private Optional<String> holder(String kind, String code) {
    return rows()
        .first(
            "select r.id from PlaceRow r where r.kind = :kind and r.code = :code",
            String.class,
            Map.of("kind", kind, "code", code));
  }
}
