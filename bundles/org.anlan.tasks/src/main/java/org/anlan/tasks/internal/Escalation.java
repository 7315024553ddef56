package org.anlan.tasks.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.anlan.api.Party;
import org.anlan.api.roster.Assignee;
import org.anlan.api.roster.ResponsibilityKind;
import org.anlan.api.roster.RosterService;
import org.anlan.api.roster.Selector;
import org.anlan.api.roster.UnitId;

/**
 * Whom to tell when an assignee stays silent: who answers first for its unit, then the unit's
 * paired leader; the leader on duty comes last by itself. Remembers each unit's, so make one for
 * each piece of work. One thread only.
 */
final class Escalation {
  private static final List<ResponsibilityKind> ORDER =
      List.of(ResponsibilityKind.FIRST_RESPONSIBLE, ResponsibilityKind.LEADER_IN_CHARGE);

  private final RosterService roster;
  private final Map<UnitId, List<Party>> known = new HashMap<>();

  Escalation(RosterService roster) {
    this.roster = roster;
  }

  /** Those after the owner, nearest first. */
  List<Party> after(Party owner, Optional<UnitId> unit) {
    return unit.map(u -> known.computeIfAbsent(u, this::answering)).orElse(List.of()).stream()
        .filter(party -> !party.equals(owner))
        .toList();
  }

  private List<Party> answering(UnitId unit) {
    return ORDER.stream()
        .flatMap(kind -> resolve(unit, kind))
        .map(Assignee::party)
        .distinct()
        .toList();
  }

  private Stream<Assignee> resolve(UnitId unit, ResponsibilityKind kind) {
    Selector selector =
        new Selector(
            Selector.Kind.RESPONSIBLE,
            Optional.of(unit.value()),
            Optional.of(kind),
            Optional.empty());
    return roster.resolve(selector).stream();
  }
}
