package org.anlan.console.internal.map;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anlan.api.incidents.Incident;
import org.anlan.api.places.Place;
import org.anlan.api.warnings.Warning;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;

/** The console's words for things on the map. */
final class Captions implements SceneWords {
  private final Times times;

  Captions(Times times) {
    this.times = times;
  }

  /** A grade with its word, as in Ⅱ级. */
  static String grade(org.anlan.api.Grade grade) {
    return Words.of("grade", grade);
  }

  @Override
  public String title(Warning warning) {
    return drill(warning.drill()) + oneLine(warning.headline());
  }

  @Override
  public String label(Warning warning) {
    String colour = warning.colour().map(c -> Words.of("colour", c)).orElse("");
    String level = warning.grade().map(Captions::grade).orElse("");
    String event = warning.infos().isEmpty() ? warning.headline() : warning.infos().get(0).event();
    return drill(warning.drill()) + (colour + " " + level + "\n" + event).strip();
  }

  @Override
  public String note(Warning warning) {
    String level = warning.grade().map(Captions::grade).orElse("—");
    return Words.of("map.since", level, times.full(warning.effectiveAt()));
  }

  @Override
  public Map<String, String> facts(Warning warning) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(Words.of("warnings.grade"), warning.grade().map(Captions::grade).orElse("—"));
    facts.put(Words.of("warnings.sender"), warning.sender());
    facts.put(Words.of("warnings.sent"), times.full(warning.sentAt()));
    facts.put(
        Words.of("map.until"),
        warning.expiresAt().map(times::full).orElse(Words.of("warnings.until-cancelled")));
    facts.put(
        Words.of("warnings.areas"),
        warning.infos().stream()
            .flatMap(info -> info.areas().stream())
            .map(area -> area.description())
            .distinct()
            .collect(Collectors.joining("、")));
    return facts;
  }

  @Override
  public String title(Incident incident) {
    return drill(incident.drill()) + oneLine(incident.title());
  }

  @Override
  public String note(Incident incident) {
    return Words.of("map.since", grade(incident.grade()), times.full(incident.occurredAt()));
  }

  @Override
  public Map<String, String> facts(Incident incident) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(Words.of("incidents.grade"), grade(incident.grade()));
    facts.put(Words.of("incidents.since"), times.full(incident.occurredAt()));
    incident.location().ifPresent(at -> facts.put(Words.of("incidents.where"), at));
    incident.description().ifPresent(text -> facts.put(Words.of("incidents.description"), text));
    return facts;
  }

  @Override
  public Map<String, String> facts(Place place) {
    Map<String, String> facts = new LinkedHashMap<>();
    place.code().ifPresent(code -> facts.put(Words.of("map.code"), code));
    place.address().ifPresent(address -> facts.put(Words.of("incidents.where"), address));
    facts.putAll(new TreeMap<>(place.attributes()));
    return facts;
  }

  private static String drill(boolean drill) {
    return drill ? Words.of("log.drill") + " " : "";
  }

  private static String oneLine(String text) {
    return text.replace('\n', ' ');
  }
}
