package org.anlan.plans.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.anlan.api.Grade;
import org.anlan.api.Party;
import org.anlan.api.access.AccessService;
import org.anlan.api.access.Caller;
import org.anlan.api.plans.PlanContent;
import org.anlan.api.roster.Assignee;
import org.anlan.api.roster.RosterService;
import org.anlan.api.roster.Selector;
import org.anlan.api.roster.Unit;
import org.anlan.api.roster.UnitId;
import org.anlan.api.roster.UnitService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks up what the pure parts of this domain work on, whatever the caller may see of it. */
@Component(service = Survey.class)
public final class Survey {
  private final RosterService roster;
  private final UnitService units;
  private final AccessService access;
  private final Neighbours neighbours;

  /** Over the roster, and whoever else is there. */
  @Activate
  public Survey(
      @Reference RosterService roster,
      @Reference UnitService units,
      @Reference AccessService access,
      @Reference Neighbours neighbours) {
    this.roster = roster;
    this.units = units;
    this.access = access;
    this.neighbours = neighbours;
  }

  /** What the whole content is held against. */
  Surroundings of(PlanContent content) {
    RollCall call = new RollCall(roster);
    content.command().forEach(role -> call.ask(role.who()));
    content.actions().forEach(action -> call.ask(action.who()));
    return new Surroundings(call.answers(), neighbours.stocked(content.supplies()));
  }

  /** Whom the actions of a level mean. */
  Surroundings people(PlanContent content, Grade level) {
    RollCall call = new RollCall(roster);
    content.actions().stream()
        .filter(action -> action.levels().contains(level))
        .forEach(action -> call.ask(action.who()));
    return new Surroundings(call.answers(), Optional.empty());
  }

  /** Who sees to what nobody does: on duty for the unit, else for the district, else the unit. */
  Assignee standIn(UnitId unit) {
    return Stream.of(Optional.of(unit.value()), Optional.<UUID>empty())
        .map(id -> new Selector(Selector.Kind.ON_DUTY, id, Optional.empty(), Optional.empty()))
        .flatMap(selector -> roster.resolve(selector).stream().limit(1))
        .map(a -> new Assignee(a.party(), a.name(), a.unitId(), Optional.empty()))
        .findFirst()
        .orElseGet(() -> asParty(unit));
  }

  /** Whether the roster has this unit. */
  boolean has(UnitId unit) {
    return roster.describe(new Party(Party.Kind.UNIT, unit.value())).isPresent();
  }

  /** The code of the division a unit is, or lies in: that of the nearest unit above with one. */
  Optional<String> division(UnitId unit) {
    List<UnitId> path = units.path(unit);
    return access.as(
        Caller.SYSTEM,
        () -> {
          for (int i = path.size() - 1; i >= 0; i--) {
            Optional<String> code = units.find(path.get(i)).flatMap(Unit::code);
            if (code.filter(Divisions::isCode).isPresent()) {
              return code;
            }
          }
          return Optional.empty();
        });
  }

  private Assignee asParty(UnitId unit) {
    Party party = new Party(Party.Kind.UNIT, unit.value());
    return roster
        .describe(party)
        .orElseGet(
            () ->
                new Assignee(party, unit.value().toString(), Optional.of(unit), Optional.empty()));
  }
}
