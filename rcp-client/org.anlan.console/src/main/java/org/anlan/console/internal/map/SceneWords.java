package org.anlan.console.internal.map;

import java.util.Map;
import org.anlan.api.incidents.Incident;
import org.anlan.api.places.Place;
import org.anlan.api.warnings.Warning;

/** What is said of things on the map, in the language in use. Any thread. */
interface SceneWords {
  /** What a warning is called. */
  String title(Warning warning);

  /** What is written into a warning's area: its colour in words first. */
  String label(Warning warning);

  /** One line about a warning. */
  String note(Warning warning);

  /** What else is to be known of a warning, by name, in order. */
  Map<String, String> facts(Warning warning);

  /** What an incident is called. */
  String title(Incident incident);

  /** One line about an incident. */
  String note(Incident incident);

  /** What else is to be known of an incident, by name, in order. */
  Map<String, String> facts(Incident incident);

  /** What else is to be known of a place, by name, in order. */
  Map<String, String> facts(Place place);
}
