package org.anlan.console.internal.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.anlan.api.Link;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.roster.Person;
import org.anlan.api.roster.PersonFilter;
import org.anlan.api.roster.PersonId;
import org.anlan.client.AnlanClient;
import org.anlan.console.core.quick.Name;
import org.anlan.console.core.quick.Sign;
import org.anlan.console.internal.text.Words;
import org.anlan.console.spi.Desk;

/** The people of the roster, read once and kept up by the changes. Any thread. */
final class People {
  private static final PersonFilter ANYBODY =
      new PersonFilter(Optional.empty(), Optional.empty(), Optional.empty());

  private final Map<PersonId, Person> all = new ConcurrentHashMap<>();
  private volatile boolean whole;

  /** Reads everybody; not for the UI thread. */
  void load(AnlanClient client) {
    Optional<String> after = Optional.empty();
    do {
      Page<Person> page = client.persons().list(ANYBODY, new Paging(Paging.MOST, after));
      page.items().forEach(person -> all.put(person.id(), person));
      after = page.next();
    } while (after.isPresent());
    whole = true;
  }

  /** Whether everybody has been read. */
  boolean isWhole() {
    return whole;
  }

  /** Reads these anew; those that are no more are forgotten. Not for the UI thread. */
  void renew(AnlanClient client, Collection<PersonId> some) {
    for (PersonId id : some) {
      client
          .persons()
          .find(id)
          .ifPresentOrElse(person -> all.put(id, person), () -> all.remove(id));
    }
  }

  /** Reads those of these that aren't known yet. Not for the UI thread. */
  void need(AnlanClient client, Collection<PersonId> some) {
    renew(client, some.stream().distinct().filter(id -> !all.containsKey(id)).toList());
  }

  /** Takes over what the server has just answered. */
  void renewed(Person person) {
    all.put(person.id(), person);
  }

  /** Somebody. */
  Optional<Person> of(PersonId id) {
    return Optional.ofNullable(all.get(id));
  }

  /** What somebody is called. */
  String name(PersonId id) {
    return of(id).map(Person::name).orElse(Words.of("roster.unknown"));
  }

  /** Somebody as one to be picked. */
  Name named(PersonId id, Forest forest) {
    String unit = of(id).flatMap(Person::unitId).map(forest::name).orElse("");
    return Name.of(new Link(Roster.PERSONS, id.value()), name(id), unit);
  }

  /** Everybody known. */
  List<Person> everybody() {
    return new ArrayList<>(all.values());
  }

  /** Those whose name, pinyin or initials fit what was typed. */
  static List<Name> find(Desk desk, String typed, int most) {
    return desk.names().names().find(Sign.WHO, typed, 2 * most).stream()
        .filter(name -> name.link().entity().equals(Roster.PERSONS))
        .limit(most)
        .toList();
  }
}
