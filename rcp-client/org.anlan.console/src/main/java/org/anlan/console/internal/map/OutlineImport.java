package org.anlan.console.internal.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.anlan.api.Paging;
import org.anlan.api.places.Geometry;
import org.anlan.api.places.Place;
import org.anlan.api.places.PlaceDraft;
import org.anlan.api.places.PlaceFilter;
import org.anlan.api.roster.Unit;
import org.anlan.api.roster.UnitFilter;
import org.anlan.api.roster.UnitId;
import org.anlan.client.AnlanClient;
import org.anlan.console.internal.map.OutlineFile.Outline;
import org.anlan.console.internal.table.Pages;

/**
 * Enters outlines of divisions as places: new ones are added, others changed. Off the UI thread.
 */
final class OutlineImport {
  private static final int MOST = 20_000;

  /** How many were added, changed, and as they are already. */
  record Outcome(int added, int changed, int same) {}

  private final AnlanClient client;
  private final Map<String, Place> known = new HashMap<>();
  private int added;
  private int changed;
  private int same;

  OutlineImport(AnlanClient client) {
    this.client = client;
  }

  /** Enters them one by one; what the server refuses ends it, and it may be done again. */
  Outcome enter(List<Outline> outlines) {
    PlaceFilter divisions =
        new PlaceFilter(
            Optional.of(Layer.DIVISION.key()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Pages.all(paging -> client.places().list(divisions, paging), MOST)
        .forEach(place -> place.code().ifPresent(code -> known.put(code, place)));
    outlines.forEach(this::enter);
    return new Outcome(added, changed, same);
  }

  private void enter(Outline outline) {
    Optional<Place> before = Optional.ofNullable(known.get(outline.code()));
    Optional<Geometry> shape = Optional.of(outline.shape());
    if (before.isPresent() && before.get().geometry().equals(shape)) {
      same++;
      return;
    }
    PlaceDraft draft =
        new PlaceDraft(
            Layer.DIVISION.key(),
            outline.name(),
            Optional.of(outline.code()),
            before.flatMap(Place::unitId).or(() -> unit(outline.code())),
            Optional.empty(),
            shape,
            Map.of());
    if (before.isPresent()) {
      client.places().update(before.get().id(), before.get().stamp().version(), draft);
      changed++;
    } else {
      client.places().add(draft);
      added++;
    }
  }

  /** The unit of the same code, however many zeros it is written with. */
  private Optional<UnitId> unit(String code) {
    return Stream.of(code.split("-")[0], Divisions.prefix(code))
        .map(
            each ->
                new UnitFilter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(each),
                    Optional.empty(),
                    Optional.empty()))
        .flatMap(filter -> client.units().list(filter, Paging.first(1)).items().stream())
        .map(Unit::id)
        .findFirst();
  }
}
