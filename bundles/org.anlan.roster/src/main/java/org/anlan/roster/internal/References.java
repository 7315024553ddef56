package org.anlan.roster.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anlan.api.Faults;
import org.anlan.api.Id;
import org.anlan.api.Text;
import org.anlan.api.access.AccessService;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.UnitId;
import org.anlan.roster.internal.persistence.PersonRows;
import org.anlan.roster.internal.persistence.PersonUse.In;
import org.anlan.roster.internal.persistence.UnitRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a draft refers to: whether it is there, and the note that it is referred to. */
@Component(service = References.class)
public final class References {
  private static final Text NO_UNIT = Text.of("机构不存在", "there is no such unit");
  private static final Text NO_PERSON = Text.of("人员不存在", "there is no such person");
  private static final Text TWICE = Text.of("重复", "is there twice");
  private static final Text OUTSIDE = Text.of("须指明本单位范围内的机构", "must be a unit within your own");

  private final UnitRows units;
  private final PersonRows people;
  private final AccessService access;

  /** Looks into these tables. */
  @Activate
  public References(
      @Reference UnitRows units, @Reference PersonRows people, @Reference AccessService access) {
    this.units = units;
    this.people = people;
    this.access = access;
  }

  /** The unit must be there. */
  void unit(String pointer, UnitId id, Faults faults) {
    faults.when(units.find(id).isEmpty(), pointer, NO_UNIT);
  }

  /** The unit must be there, if one is given; who is confined to a unit must give one. */
  void unit(String pointer, Optional<UnitId> id, Faults faults) {
    faults.when(id.isEmpty() && access.confinement().isPresent(), pointer, OUTSIDE);
    id.ifPresent(unit -> unit(pointer, unit, faults));
  }

  /** The person must be there. */
  void person(String pointer, PersonId id, Faults faults) {
    faults.when(people.find(id).isEmpty(), pointer, NO_PERSON);
  }

  /** All must be there; each fault points at its place in the list. */
  void people(String pointer, List<PersonId> ids, Faults faults) {
    Set<PersonId> known = known(ids);
    for (int i = 0; i < ids.size(); i++) {
      faults.when(!known.contains(ids.get(i)), pointer + "/" + i, NO_PERSON);
    }
  }

  /** As {@link #people}, and none may stand there twice. */
  void distinctPeople(String pointer, List<PersonId> ids, Faults faults) {
    people(pointer, ids, faults);
    Set<PersonId> seen = new HashSet<>();
    for (int i = 0; i < ids.size(); i++) {
      faults.when(!seen.add(ids.get(i)), pointer + "/" + i, TWICE);
    }
  }

  /** Notes that a list names other people than before, so that these can't be removed. */
  void use(In usedIn, Id usedId, Collection<PersonId> before, Collection<PersonId> after) {
    people.use(usedIn, usedId, Set.copyOf(before), Set.copyOf(after));
  }

  private Set<PersonId> known(Collection<PersonId> ids) {
    return people.byId(ids).keySet();
  }
}
