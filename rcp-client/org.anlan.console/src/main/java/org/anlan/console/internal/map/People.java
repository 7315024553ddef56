package org.anlan.console.internal.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Link;
import org.anlan.api.Party;
import org.anlan.api.roster.Person;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Position;
import org.anlan.api.roster.PositionId;
import org.anlan.api.roster.Responsibility;
import org.anlan.api.roster.ResponsibilityFilter;
import org.anlan.api.roster.UnitId;
import org.anlan.api.roster.UnitTree;
import org.anlan.client.AnlanClient;
import org.anlan.console.internal.table.Pages;

/** Who answers for what lies in an area. Not for the UI thread. */
final class People {
  private static final int MOST = 20_000;

  /**
   * Somebody who answers for something.
   *
   * @param what it is called
   */
  record Answering(Responsibility responsibility, String what, Person person) {
    Link link() {
      return new Link("roster/persons", person.id().value());
    }
  }

  private final AnlanClient client;
  private final Map<PersonId, Optional<Person>> known = new HashMap<>();

  People(AnlanClient client) {
    this.client = client;
  }

  /**
   * Those who answer for these things.
   *
   * @param division one whose unit and all units below it count as well
   */
  List<Answering> of(List<Thing> things, Optional<Thing> division) {
    Map<UUID, String> wanted = new HashMap<>();
    for (Thing thing : things) {
      wanted.put(thing.link().id(), thing.title());
      thing.also().forEach(link -> wanted.put(link.id(), thing.title()));
    }
    division.stream()
        .flatMap(thing -> thing.also().stream())
        .filter(link -> link.entity().equals(Scene.UNITS))
        .forEach(link -> add(client.units().tree(new UnitId(link.id())), wanted));
    ResponsibilityFilter any =
        new ResponsibilityFilter(Optional.empty(), Optional.empty(), Optional.empty());
    List<Answering> found = new ArrayList<>();
    for (Responsibility each :
        Pages.all(paging -> client.responsibilities().list(any, paging), MOST)) {
      String what = wanted.get(each.what().id());
      if (what != null) {
        persons(each.who()).forEach(person -> found.add(new Answering(each, what, person)));
      }
    }
    return found;
  }

  private static void add(UnitTree tree, Map<UUID, String> wanted) {
    wanted.put(tree.unit().id().value(), tree.unit().name());
    tree.children().forEach(below -> add(below, wanted));
  }

  private List<Person> persons(Party who) {
    List<PersonId> ids =
        who.kind() == Party.Kind.PERSON
            ? List.of(new PersonId(who.id()))
            : client
                .positions()
                .find(new PositionId(who.id()))
                .map(Position::holders)
                .orElse(List.of());
    return ids.stream()
        .map(id -> known.computeIfAbsent(id, client.persons()::find))
        .flatMap(Optional::stream)
        .toList();
  }
}
