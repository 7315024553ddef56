package org.anlan.console.internal.map;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anlan.api.incidents.Incident;
import org.anlan.api.incidents.IncidentFilter;
import org.anlan.api.incidents.IncidentState;
import org.anlan.api.places.Place;
import org.anlan.api.places.PlaceFilter;
import org.anlan.api.resources.Store;
import org.anlan.api.resources.StoreFilter;
import org.anlan.api.warnings.Warning;
import org.anlan.api.warnings.WarningFilter;
import org.anlan.api.warnings.WarningState;
import org.anlan.client.AnlanClient;
import org.anlan.console.internal.table.Pages;

/** What the map is made of: warnings in force, open incidents, all places and stores. */
record Loaded(
    List<Warning> warnings, List<Incident> incidents, List<Place> places, List<Store> stores) {
  /** What there is to read. */
  static final Set<String> ALL =
      Set.of(Scene.WARNINGS, Scene.INCIDENTS, Scene.PLACES, Scene.STORES);

  /** Nothing yet. */
  static final Loaded NOTHING = new Loaded(List.of(), List.of(), List.of(), List.of());

  private static final int MOST = 20_000;

  /** Reads these collections anew and keeps the others; not for the UI thread. */
  Loaded again(AnlanClient client, Set<String> collections) {
    return new Loaded(
        collections.contains(Scene.WARNINGS) ? inForce(client) : warnings,
        collections.contains(Scene.INCIDENTS) ? open(client) : incidents,
        collections.contains(Scene.PLACES) ? places(client, Optional.empty()) : places,
        collections.contains(Scene.STORES) ? stores(client) : stores);
  }

  /** One warning and the outlines of divisions; not for the UI thread. */
  static Loaded of(AnlanClient client, Warning warning) {
    List<Place> outlines = places(client, Optional.of(Layer.DIVISION.key()));
    return new Loaded(List.of(warning), List.of(), outlines, List.of());
  }

  private static List<Warning> inForce(AnlanClient client) {
    WarningFilter filter =
        new WarningFilter(
            Optional.of(WarningState.ACTIVE),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return Pages.all(paging -> client.warnings().list(filter, paging), MOST);
  }

  private static List<Incident> open(AnlanClient client) {
    IncidentFilter filter =
        new IncidentFilter(
            Optional.of(IncidentState.OPEN),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return Pages.all(paging -> client.incidents().list(filter, paging), MOST);
  }

  private static List<Place> places(AnlanClient client, Optional<String> kind) {
    PlaceFilter filter =
        new PlaceFilter(
            kind, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    return Pages.all(paging -> client.places().list(filter, paging), MOST);
  }

  private static List<Store> stores(AnlanClient client) {
    StoreFilter any = new StoreFilter(Optional.empty(), Optional.empty());
    return Pages.all(paging -> client.stores().list(any, paging), MOST);
  }
}
