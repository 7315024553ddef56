package org.anlan.tasks.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Party;
import org.anlan.api.roster.Assignee;
import org.anlan.api.roster.Person;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.ResponsibilityKind;
import org.anlan.api.roster.RosterService;
import org.anlan.api.roster.Selector;
import org.anlan.api.roster.UnitId;

/** A roster of units, positions and persons that a test puts together. */
final class FakeRoster implements RosterService {
  private final Map<Party, Assignee> parties = new LinkedHashMap<>();
  private final Map<PersonId, List<Party>> reached = new HashMap<>();
  private final Map<String, List<Party>> responsible = new HashMap<>();
  int asked;

  UnitId unit(String name) {
    UnitId id = new UnitId(UUID.randomUUID());
    put(party(id), name, Optional.of(id));
    return id;
  }

  static Party party(UnitId unit) {
    return new Party(Party.Kind.UNIT, unit.value());
  }

  static Party party(PersonId person) {
    return new Party(Party.Kind.PERSON, person.value());
  }

  Party position(String name, UnitId unit) {
    return put(new Party(Party.Kind.POSITION, UUID.randomUUID()), name, Optional.of(unit));
  }

  /** A person and the parties beside itself through which things reach it. */
  PersonId person(String name, Optional<UnitId> unit, Party... through) {
    PersonId id = new PersonId(UUID.randomUUID());
    List<Party> all = new ArrayList<>(List.of(put(party(id), name, unit)));
    all.addAll(List.of(through));
    reached.put(id, all);
    return id;
  }

  void answers(UnitId unit, ResponsibilityKind kind, Party who) {
    responsible.computeIfAbsent(unit.value() + "/" + kind, k -> new ArrayList<>()).add(who);
  }

  private Party put(Party party, String name, Optional<UnitId> unit) {
    parties.put(party, new Assignee(party, name, unit, Optional.empty()));
    return party;
  }

  @Override
  public List<Assignee> resolve(Selector selector) {
    asked++;
    String key = selector.id().orElseThrow() + "/" + selector.responsibility().orElseThrow();
    return responsible.getOrDefault(key, List.of()).stream().map(parties::get).toList();
  }

  @Override
  public Optional<Assignee> describe(Party party) {
    asked++;
    return Optional.ofNullable(parties.get(party));
  }

  @Override
  public List<Person> people(Party party) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Party> partiesOf(PersonId person) {
    return reached.getOrDefault(person, List.of());
  }
}
