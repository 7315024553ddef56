package org.anlan.tasks.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.api.Forbidden;
import org.anlan.api.Party;
import org.anlan.api.Text;
import org.anlan.api.access.AccessService;
import org.anlan.api.access.Caller;
import org.anlan.api.access.Permission;
import org.anlan.api.roster.Assignee;
import org.anlan.api.roster.RosterService;
import org.anlan.api.roster.UnitId;
import org.anlan.core.jpa.Where;
import org.anlan.tasks.internal.TaskFlow.Actor;

/**
 * What the caller has to do with what was given to somebody: those of its units (by the assignee's
 * unit, or the unit it is done for), and those given to its own person, are the caller's to see.
 */
final class Rights {
  private static final String ASSIGNEE = "r.assignee.id";
  private static final String SCOPE = "r.assignee.scopeId";

  private final AccessService access;
  private final RosterService roster;
  private final Permission read;
  private final Permission write;
  private final Optional<String> about;

  /**
   * Rights in one area.
   *
   * @param about the row's attribute with the unit it is done for, if it has one
   */
  Rights(AccessService access, RosterService roster, String area, Optional<String> about) {
    this.access = access;
    this.roster = roster;
    this.read = Permission.read(area);
    this.write = Permission.write(area);
    this.about = about;
  }

  /** Demands the right to see the area. */
  void requireRead() {
    access.require(read);
  }

  /** Demands the right to manage the area somewhere. */
  void requireWrite() {
    access.require(write);
  }

  /** Demands the right to give something to an assignee of this unit, or of none. */
  void requireWrite(Optional<UnitId> scope) {
    if (!writes(scope, Optional.empty())) {
      throw forbidden();
    }
  }

  /** Whether it is the caller's to see. */
  boolean sees(Party assignee, Optional<UnitId> scope, Optional<UnitId> unit) {
    Optional<Set<UnitId>> units = access.confinement();
    return units.isEmpty()
        || scope.isEmpty()
        || Stream.of(scope, unit).flatMap(Optional::stream).anyMatch(units.get()::contains)
        || own().contains(assignee);
  }

  /** In what way the caller has to do with it. */
  Actor actor(Party assignee, Optional<UnitId> scope, Optional<UnitId> unit) {
    if (writes(scope, unit)) {
      return Actor.WRITER;
    }
    return own().contains(assignee) ? Actor.ASSIGNEE : Actor.READER;
  }

  /** Cuts a list to what is the caller's to see. */
  Where cut(Where where) {
    access
        .confinement()
        .ifPresent(
            units -> {
              List<String> inside = text(units.stream().map(UnitId::value));
              String aboutInside = about.map(a -> " or r." + a + " in {}").orElse("");
              String condition =
                  "(%s is null or %s in {} or %s in {}%s)"
                      .formatted(SCOPE, SCOPE, ASSIGNEE, aboutInside);
              List<String> mine = text(own().stream().map(Party::id));
              if (about.isPresent()) {
                where.and(condition, inside, mine, inside);
              } else {
                where.and(condition, inside, mine);
              }
            });
    return where;
  }

  /** Cuts a list to what was given to the caller, or to its unit if it is a unit's account. */
  Where mine(Where where, boolean mine) {
    Stream<UUID> unit = access.current().subtree().stream().map(UnitId::value);
    List<String> parties = text(Stream.concat(own().stream().map(Party::id), unit));
    return where.and(ASSIGNEE + (mine ? " in {}" : " not in {}"), parties);
  }

  /** The refusal of who may see but not do. */
  static Forbidden forbidden() {
    return new Forbidden(
        Text.of("只有承办方或有权管理者可以这样做", "only the assignee or who may manage it can do this"));
  }

  private boolean writes(Optional<UnitId> scope, Optional<UnitId> unit) {
    return access.may(write)
        && (access.confinement().isEmpty()
            || Stream.of(scope, unit)
                .flatMap(Optional::stream)
                .anyMatch(u -> access.may(write, u)));
  }

  /** The caller's person, its positions and teams, and the units of its positions. */
  private Set<Party> own() {
    Caller caller = access.current();
    List<Party> direct = caller.person().map(roster::partiesOf).orElse(List.of());
    Stream<Party> units =
        direct.stream()
            .filter(party -> party.kind() == Party.Kind.POSITION)
            .flatMap(party -> roster.describe(party).stream())
            .map(Assignee::unitId)
            .flatMap(Optional::stream)
            .map(unit -> new Party(Party.Kind.UNIT, unit.value()));
    return Stream.concat(direct.stream(), units).collect(Collectors.toSet());
  }

  /** As text for a query, never empty: an empty list is no JPQL. */
  private static List<String> text(Stream<UUID> ids) {
    List<String> found = ids.map(UUID::toString).toList();
    return found.isEmpty() ? List.of("") : found;
  }
}
