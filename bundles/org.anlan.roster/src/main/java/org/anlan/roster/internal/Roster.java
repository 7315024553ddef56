package org.anlan.roster.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.api.Party;
import org.anlan.api.access.AccessService;
import org.anlan.api.roster.Assignee;
import org.anlan.api.roster.OnDuty;
import org.anlan.api.roster.Person;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Responsibility;
import org.anlan.api.roster.ResponsibilityKind;
import org.anlan.api.roster.RosterService;
import org.anlan.api.roster.Selector;
import org.anlan.api.roster.Unit;
import org.anlan.api.roster.UnitId;
import org.anlan.core.service.Desk;
import org.anlan.roster.internal.persistence.PersonUse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers about the roster as a whole. */
@Component(service = RosterService.class)
public final class Roster implements RosterService {
  private final Desk desk;
  private final UnitMemory units;
  private final DutyRoom duty;
  private final Parties parties;

  /** Answers from these. */
  @Activate
  public Roster(
      @Reference Desk desk,
      @Reference UnitMemory units,
      @Reference DutyRoom duty,
      @Reference Parties parties) {
    this.desk = desk;
    this.units = units;
    this.duty = duty;
    this.parties = parties;
  }

  @Override
  public List<Assignee> resolve(Selector selector) {
    somebody();
    return switch (selector.kind()) {
      case UNIT, PERSON, TEAM -> parties.describe(party(selector)).stream().toList();
      case POSITION -> parties.manned(party(selector)).stream().toList();
      case RESPONSIBLE -> responsible(selector);
      case EACH_UNIT_BELOW -> below(selector).stream().map(Roster::eachFor).toList();
      case RESPONSIBLE_FOR_EACH_BELOW -> responsibleForEach(selector);
      case ON_DUTY -> onDuty(selector.id().map(UnitId::new));
    };
  }

  @Override
  public Optional<Assignee> describe(Party party) {
    somebody();
    return parties.describe(party);
  }

  @Override
  public List<Person> people(Party party) {
    somebody();
    return parties.people(party);
  }

  @Override
  public List<Party> partiesOf(PersonId person) {
    somebody();
    List<Party> all = new ArrayList<>();
    all.add(new Party(Party.Kind.PERSON, person.value()));
    for (PersonUse use : parties.usesOf(person)) {
      Optional<Party.Kind> kind =
          switch (use.usedIn()) {
            case POSITION -> Optional.of(Party.Kind.POSITION);
            case TEAM -> Optional.of(Party.Kind.TEAM);
            case SCHEDULE -> Optional.empty();
          };
      kind.ifPresent(k -> all.add(new Party(k, use.usedId())));
    }
    return List.copyOf(all);
  }

  private void somebody() {
    AccessService access = desk.access();
    access.current();
  }

  private List<Assignee> responsible(Selector selector) {
    return parties.responsible(kind(selector), List.of(selector.id().orElseThrow())).stream()
        .flatMap(found -> parties.manned(found.who()).stream())
        .distinct()
        .toList();
  }

  private List<Assignee> responsibleForEach(Selector selector) {
    Map<UnitId, Unit> below = new LinkedHashMap<>();
    below(selector).forEach(unit -> below.put(unit.id(), unit));
    List<Assignee> all = new ArrayList<>();
    for (Responsibility found :
        parties.responsible(kind(selector), below.keySet().stream().map(UnitId::value).toList())) {
      Optional<UnitId> about = Optional.of(new UnitId(found.what().id()));
      parties
          .manned(found.who())
          .map(a -> new Assignee(a.party(), a.name(), a.unitId(), about))
          .ifPresent(all::add);
    }
    return List.copyOf(all);
  }

  /**
   * Of the highest level only that keeps duty at the moment: what is for the street's duty officer
   * isn't for those of all its communities.
   */
  private List<Assignee> onDuty(Optional<UnitId> unit) {
    OnDuty now = duty.onDuty(desk.now(), unit, Optional.empty());
    int highest = now.entries().stream().mapToInt(this::level).min().orElse(0);
    Map<Party, Assignee> all = new LinkedHashMap<>();
    for (OnDuty.Entry entry : now.entries()) {
      if (level(entry) == highest) {
        Party person = new Party(Party.Kind.PERSON, entry.personId().value());
        all.putIfAbsent(
            person,
            new Assignee(person, entry.name(), Optional.of(entry.unitId()), Optional.empty()));
      }
    }
    return List.copyOf(all.values());
  }

  private int level(OnDuty.Entry entry) {
    return units.forest().path(entry.unitId()).size();
  }

  /** Those below a unit, of the kind wanted, from the top down; never the unit itself. */
  private List<Unit> below(Selector selector) {
    UnitId top = new UnitId(selector.id().orElseThrow());
    return units.forest().subtree(top).stream()
        .filter(id -> !id.equals(top))
        .flatMap(id -> units.forest().find(id).stream())
        .filter(unit -> selector.unitKind().map(kind -> kind == unit.kind()).orElse(true))
        .toList();
  }

  private static Assignee eachFor(Unit unit) {
    return new Assignee(
        new Party(Party.Kind.UNIT, unit.id().value()),
        unit.name(),
        Optional.of(unit.id()),
        Optional.of(unit.id()));
  }

  private static ResponsibilityKind kind(Selector selector) {
    return selector.responsibility().orElseThrow();
  }

  private static Party party(Selector selector) {
    return new Party(Party.Kind.valueOf(selector.kind().name()), selector.id().orElseThrow());
  }
}
