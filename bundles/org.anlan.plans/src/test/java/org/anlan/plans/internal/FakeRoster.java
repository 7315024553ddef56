package org.anlan.plans.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Party;
import org.anlan.api.Stamp;
import org.anlan.api.roster.Assignee;
import org.anlan.api.roster.Person;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.RosterService;
import org.anlan.api.roster.Selector;
import org.anlan.api.roster.UnitId;
import org.anlan.testbase.TestBase;

/** A roster that means what a test says. */
final class FakeRoster implements RosterService {
  private final Map<Selector, List<Assignee>> meant = new HashMap<>();
  private final Map<Party, Assignee> known = new HashMap<>();
  private final List<Party> teamsWithPeople = new ArrayList<>();

  /** A new unit with this name. */
  UnitId unit(String name) {
    UnitId id = new UnitId(UUID.randomUUID());
    add(Party.Kind.UNIT, id.value(), name, id);
    return id;
  }

  /** A new person in a unit. */
  Assignee person(String name, UnitId unit) {
    return add(Party.Kind.PERSON, UUID.randomUUID(), name, unit);
  }

  /** A new position, which nobody holds until a test says so. */
  Assignee position(String name, UnitId unit) {
    return add(Party.Kind.POSITION, UUID.randomUUID(), name, unit);
  }

  /** A new team, with or without somebody in it. */
  Assignee team(String name, UnitId unit, boolean manned) {
    Assignee team = add(Party.Kind.TEAM, UUID.randomUUID(), name, unit);
    if (manned) {
      teamsWithPeople.add(team.party());
    }
    return team;
  }

  /** From now on the selector means these. */
  Selector means(Selector selector, Assignee... these) {
    return means(selector, List.of(these));
  }

  /** From now on the selector means these. */
  Selector means(Selector selector, List<Assignee> these) {
    meant.put(selector, List.copyOf(these));
    return selector;
  }

  @Override
  public List<Assignee> resolve(Selector selector) {
    return meant.getOrDefault(selector, List.of());
  }

  @Override
  public Optional<Assignee> describe(Party party) {
    return Optional.ofNullable(known.get(party));
  }

  @Override
  public List<Person> people(Party party) {
    return teamsWithPeople.contains(party)
        ? List.of(
            new Person(
                new PersonId(UUID.randomUUID()),
                new Stamp(1, TestBase.START, "x", TestBase.START, "x"),
                "队员",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty()))
        : List.of();
  }

  @Override
  public List<Party> partiesOf(PersonId person) {
    return List.of(new Party(Party.Kind.PERSON, person.value()));
  }

  private Assignee add(Party.Kind kind, UUID id, String name, UnitId unit) {
    Assignee assignee =
        new Assignee(new Party(kind, id), name, Optional.of(unit), Optional.empty());
    known.put(assignee.party(), assignee);
    return assignee;
  }
}
