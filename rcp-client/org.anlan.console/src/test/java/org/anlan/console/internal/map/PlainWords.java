package org.anlan.console.internal.map;

import java.util.Map;
import org.anlan.api.incidents.Incident;
import org.anlan.api.places.Place;
import org.anlan.api.warnings.Warning;

/** Words for tests: titles only. */
final class PlainWords implements SceneWords {
  @Override
  public String title(Warning warning) {
    return warning.headline();
  }

  @Override
  public String label(Warning warning) {
    return warning.headline();
  }

  @Override
  public String note(Warning warning) {
    return "";
  }

  @Override
  public Map<String, String> facts(Warning warning) {
    return Map.of();
  }

  @Override
  public String title(Incident incident) {
    return incident.title();
  }

  @Override
  public String note(Incident incident) {
    return "";
  }

  @Override
  public Map<String, String> facts(Incident incident) {
    return Map.of();
  }

  @Override
  public Map<String, String> facts(Place place) {
    return place.attributes();
  }
}
