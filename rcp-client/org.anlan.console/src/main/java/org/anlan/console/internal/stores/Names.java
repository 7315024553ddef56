package org.anlan.console.internal.stores;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.anlan.api.Link;
import org.anlan.api.Party;
import org.anlan.api.incidents.IncidentId;
import org.anlan.api.plans.ActivationId;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.PositionId;
import org.anlan.api.roster.TeamId;
import org.anlan.api.roster.UnitId;
import org.anlan.api.tasks.TaskId;
import org.anlan.client.AnlanClient;
import org.anlan.console.internal.text.Words;
import org.anlan.console.spi.Desk;

/** Looks up what parties and origins are called, each once. Not for the UI thread. */
final class Names {
  private final AnlanClient client;
  private final Map<Object, String> known = new HashMap<>();

  Names(Desk desk) {
    this.client = desk.client();
  }

  /** What somebody is called. */
  String of(Party party) {
    return known.computeIfAbsent(party, p -> look(party).orElse("?"));
  }

  /** What a movement was for; empty if that isn't known. */
  String of(Optional<Link> origin) {
    return origin
        .map(link -> known.computeIfAbsent(link, l -> look(link).orElse(kind(link))))
        .orElse("");
  }

  private Optional<String> look(Party party) {
    return switch (party.kind()) {
      case UNIT -> client.units().find(new UnitId(party.id())).map(unit -> unit.name());
      case POSITION -> client.positions().find(new PositionId(party.id())).map(p -> p.name());
      case PERSON -> client.persons().find(new PersonId(party.id())).map(p -> p.name());
      case TEAM -> client.teams().find(new TeamId(party.id())).map(team -> team.name());
    };
  }

  private Optional<String> look(Link link) {
    return switch (link.entity()) {
      case "incidents" ->
          client.incidents().find(new IncidentId(link.id())).map(incident -> incident.title());
      case "tasks" -> client.tasks().find(new TaskId(link.id())).map(task -> task.title());
      case "activations" ->
          client.activations().find(new ActivationId(link.id())).map(a -> a.title());
      default -> Optional.empty();
    };
  }

  private static String kind(Link link) {
    return Words.or("entity." + link.entity(), link.entity());
  }
}
