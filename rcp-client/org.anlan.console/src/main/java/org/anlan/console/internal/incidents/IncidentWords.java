package org.anlan.console.internal.incidents;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anlan.api.Party;
import org.anlan.api.incidents.Casualties;
import org.anlan.api.incidents.Incident;
import org.anlan.console.internal.text.Words;

/** Incidents in words. */
final class IncidentWords {
  private IncidentWords() {}

  /** Those heads that were counted; empty if none. */
  static String heads(Casualties heads) {
    List<String> parts = new ArrayList<>();
    part(parts, "dead", heads.dead());
    part(parts, "missing", heads.missing());
    part(parts, "injured", heads.injured());
    part(parts, "trapped", heads.trapped());
    part(parts, "moved", heads.moved());
    return String.join(Words.of("incidents.heads.between"), parts);
  }

  /** For how long it has gone on, or went on. */
  static String lasting(Incident incident, Instant now) {
    Instant end = incident.closedAt().orElse(now);
    Duration time = Duration.between(incident.occurredAt(), end);
    if (time.isNegative() || time.toMinutes() < 1) {
      return Words.of("incidents.lasting.now");
    }
    if (time.toHours() < 1) {
      return Words.of("incidents.lasting.minutes", time.toMinutes());
    }
    return time.toDays() < 2
        ? Words.of("incidents.lasting.hours", time.toHours(), time.toMinutesPart())
        : Words.of("incidents.lasting.days", time.toDays(), time.toHoursPart());
  }

  /** What kind of somebody a party is. */
  static String kind(Party party) {
    String entity =
        switch (party.kind()) {
          case UNIT -> "units";
          case POSITION -> "positions";
          case PERSON -> "persons";
          case TEAM -> "teams";
        };
    return Words.or("entity.roster/" + entity, entity);
  }

  private static void part(List<String> parts, String head, int count) {
    if (count > 0) {
      parts.add(Words.of("incidents.field." + head) + " " + count);
    }
  }
}
