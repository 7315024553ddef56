package org.anlan.roster.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anlan.api.Party;
import org.anlan.api.roster.Assignee;
import org.anlan.api.roster.Person;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Position;
import org.anlan.api.roster.Responsibility;
import org.anlan.api.roster.ResponsibilityKind;
import org.anlan.api.roster.Team;
import org.anlan.api.roster.Unit;
import org.anlan.api.roster.UnitId;
import org.anlan.core.jpa.Where;
import org.anlan.roster.internal.persistence.Batches;
import org.anlan.roster.internal.persistence.PersonRow;
import org.anlan.roster.internal.persistence.PersonRows;
import org.anlan.roster.internal.persistence.PersonUse;
import org.anlan.roster.internal.persistence.PositionRow;
import org.anlan.roster.internal.persistence.PositionRows;
import org.anlan.roster.internal.persistence.ResponsibilityRow;
import org.anlan.roster.internal.persistence.ResponsibilityRows;
import org.anlan.roster.internal.persistence.TeamRow;
import org.anlan.roster.internal.persistence.TeamRows;
import org.anlan.roster.internal.persistence.UnitRow;
import org.anlan.roster.internal.persistence.UnitRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Everybody a task can be given to: their names, units and the people behind them. */
@Component(service = Parties.class)
public final class Parties {
  private final UnitRows units;
  private final PersonRows people;
  private final PositionRows positions;
  private final TeamRows teams;
  private final ResponsibilityRows responsibilities;

  /** Those in these tables. */
  @Activate
  public Parties(
      @Reference UnitRows units,
      @Reference PersonRows people,
      @Reference PositionRows positions,
      @Reference TeamRows teams,
      @Reference ResponsibilityRows responsibilities) {
    this.units = units;
    this.people = people;
    this.positions = positions;
    this.teams = teams;
    this.responsibilities = responsibilities;
  }

  Optional<Assignee> describe(Party party) {
    return switch (party.kind()) {
      case UNIT -> unit(party.id()).map(u -> assignee(party, u.name(), Optional.of(u.id())));
      case POSITION ->
          position(party.id()).map(p -> assignee(party, p.name(), Optional.of(p.unitId())));
      case PERSON -> person(party.id()).map(p -> assignee(party, p.name(), p.unitId()));
      case TEAM -> team(party.id()).map(t -> assignee(party, t.name(), Optional.of(t.unitId())));
    };
  }

  /** As {@link #describe}, but a position nobody holds is nobody. */
  Optional<Assignee> manned(Party party) {
    boolean vacant =
        party.kind() == Party.Kind.POSITION
            && position(party.id()).map(p -> p.holders().isEmpty()).orElse(true);
    return vacant ? Optional.empty() : describe(party);
  }

  List<Person> people(Party party) {
    return switch (party.kind()) {
      case UNIT -> inOrder(holdersIn(new UnitId(party.id())));
      case POSITION -> inOrder(position(party.id()).map(Position::holders).orElse(List.of()));
      case PERSON -> person(party.id()).stream().toList();
      case TEAM -> inOrder(team(party.id()).map(Teams::people).orElse(Set.of()));
    };
  }

  List<PersonUse> usesOf(PersonId person) {
    return people.usesOf(person);
  }

  /** Who answers for these in this way, in the order they are given. */
  List<Responsibility> responsible(ResponsibilityKind kind, List<UUID> what) {
    Map<UUID, Integer> order = new HashMap<>();
    what.forEach(id -> order.putIfAbsent(id, order.size()));
    return Batches.of(what).stream()
        .flatMap(
            some ->
                responsibilities
                    .list(Where.all().is("kind", kind).in("whatId", Optional.of(some)))
                    .stream())
        .map(ResponsibilityRow::toRecord)
        .sorted(Comparator.comparing(r -> order.get(r.what().id())))
        .toList();
  }

  private Collection<PersonId> holdersIn(UnitId unit) {
    Set<PersonId> holders = new LinkedHashSet<>();
    positions.list(Where.all().is("unitId", unit)).stream()
        .map(PositionRow::toRecord)
        .forEach(position -> holders.addAll(position.holders()));
    return holders;
  }

  private List<Person> inOrder(Collection<PersonId> ids) {
    Map<PersonId, Person> known = people.byId(ids);
    return ids.stream().map(known::get).filter(Objects::nonNull).toList();
  }

  private Optional<Unit> unit(UUID id) {
    return units.find(id).map(UnitRow::toRecord);
  }

  private Optional<Person> person(UUID id) {
    return people.find(id).map(PersonRow::toRecord);
  }

  private Optional<Position> position(UUID id) {
    return positions.find(id).map(PositionRow::toRecord);
  }

  private Optional<Team> team(UUID id) {
    return teams.find(id).map(TeamRow::toRecord);
  }

  private static Assignee assignee(Party party, String name, Optional<UnitId> unit) {
    return new Assignee(party, name, unit, Optional.empty());
  }
}
