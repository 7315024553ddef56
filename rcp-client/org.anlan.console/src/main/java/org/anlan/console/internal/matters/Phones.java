package org.anlan.console.internal.matters;

import java.util.List;
import org.anlan.api.Party;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.TeamId;
import org.anlan.api.roster.UnitId;
import org.anlan.client.AnlanClient;

/** Where somebody can be called. */
final class Phones {
  private Phones() {}

  /** The numbers of a party, as far as the roster has them; not for the UI thread. */
  static List<String> of(AnlanClient client, Party party) {
    return switch (party.kind()) {
      case PERSON ->
          client.persons().find(new PersonId(party.id())).map(p -> p.phones()).orElse(List.of());
      case UNIT ->
          client
              .units()
              .find(new UnitId(party.id()))
              .flatMap(u -> u.phone())
              .map(List::of)
              .orElse(List.of());
      case TEAM ->
          client
              .teams()
              .find(new TeamId(party.id()))
              .flatMap(t -> t.phone())
              .map(List::of)
              .orElse(List.of());
      case POSITION -> List.of();
    };
  }
}
