package org.anlan.plans.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anlan.api.Party;
import org.anlan.api.Text;
import org.anlan.api.roster.Assignee;
import org.anlan.api.roster.RosterService;
import org.anlan.api.roster.Selector;
import org.anlan.api.roster.UnitId;

/** Asks the roster, for one piece of work, whom selectors mean and behind whom nobody stands. */
final class RollCall {
  private final RosterService roster;
  private final Map<Selector, Meant> meant = new LinkedHashMap<>();
  private final Map<Party, Boolean> empty = new HashMap<>();

  RollCall(RosterService roster) {
    this.roster = roster;
  }

  /** Adds a selector; each is asked for once. */
  RollCall ask(Selector selector) {
    meant.computeIfAbsent(selector, this::resolve);
    return this;
  }

  /** The answers so far. */
  Map<Selector, Meant> answers() {
    return meant;
  }

  private Meant resolve(Selector selector) {
    List<Assignee> assignees = roster.resolve(selector);
    if (assignees.isEmpty()) {
      return new Meant(assignees, List.of(Named.of(selector, nameOf(selector))));
    }
    List<Text> missing = new ArrayList<>(uncovered(selector, assignees));
    assignees.stream()
        .filter(this::isEmptyTeam)
        .map(team -> Named.party("队伍", "team", Optional.of(team.name())))
        .distinct()
        .forEach(missing::add);
    return new Meant(assignees, missing);
  }

  /** The units below nobody answers for, where a selector wants somebody for each. */
  private List<Text> uncovered(Selector selector, List<Assignee> assignees) {
    if (selector.kind() != Selector.Kind.RESPONSIBLE_FOR_EACH_BELOW) {
      return List.of();
    }
    Set<UUID> covered = new HashSet<>();
    assignees.forEach(a -> a.about().map(UnitId::value).ifPresent(covered::add));
    return roster.resolve(units(selector)).stream()
        .filter(unit -> !covered.contains(unit.party().id()))
        .map(unit -> Named.responsible(selector, Optional.of(unit.name())))
        .toList();
  }

  private static Selector units(Selector selector) {
    return new Selector(
        Selector.Kind.EACH_UNIT_BELOW, selector.id(), Optional.empty(), selector.unitKind());
  }

  /** A vacant position means nobody to the roster already; a unit is reached even so. */
  private boolean isEmptyTeam(Assignee assignee) {
    return assignee.party().kind() == Party.Kind.TEAM
        && empty.computeIfAbsent(assignee.party(), team -> roster.people(team).isEmpty());
  }

  private Optional<String> nameOf(Selector selector) {
    Party.Kind kind =
        switch (selector.kind()) {
          case POSITION -> Party.Kind.POSITION;
          case PERSON -> Party.Kind.PERSON;
          case TEAM -> Party.Kind.TEAM;
          default -> Party.Kind.UNIT;
        };
    return selector.id().flatMap(id -> roster.describe(new Party(kind, id))).map(Assignee::name);
  }
}
