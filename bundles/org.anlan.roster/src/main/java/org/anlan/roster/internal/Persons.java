package org.anlan.roster.internal;

import java.util.Optional;
import org.anlan.api.Conflict;
import org.anlan.api.Faults;
import org.anlan.api.Text;
import org.anlan.api.roster.Person;
import org.anlan.api.roster.PersonDraft;
import org.anlan.api.roster.PersonFilter;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.PersonService;
import org.anlan.api.roster.UnitId;
import org.anlan.core.jpa.Where;
import org.anlan.core.service.Collection;
import org.anlan.core.service.Desk;
import org.anlan.roster.internal.persistence.PersonRow;
import org.anlan.roster.internal.persistence.PersonRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The people. */
@Component(service = PersonService.class)
public final class Persons
    extends Collection<PersonId, Person, PersonDraft, PersonFilter, PersonRow>
    implements PersonService {
  private final PersonRows rows;
  private final References references;

  /** The people of this table. */
  @Activate
  public Persons(
      @Reference Desk desk, @Reference PersonRows rows, @Reference References references) {
    super(desk, rows, "roster/persons", "person");
    this.rows = rows;
    this.references = references;
  }

  @Override
  protected PersonRow row(PersonDraft draft) {
    return PersonRow.of(draft);
  }

  @Override
  protected void apply(PersonRow row, PersonDraft draft) {
    row.take(draft);
  }

  @Override
  protected Person record(PersonRow row) {
    return row.toRecord();
  }

  @Override
  protected Optional<UnitId> scope(Person person) {
    return person.unitId();
  }

  @Override
  protected Optional<String> scopeAttribute() {
    return Optional.of("unitId");
  }

  @Override
  protected Where where(PersonFilter filter) {
    return Where.all()
        .eq("unitId", filter.unitId())
        .like("name", filter.name())
        .any(filter.q(), "name", "phones");
  }

  @Override
  protected void check(PersonDraft draft, Optional<Person> before, Faults faults) {
    references.unit("/unitId", draft.unitId(), faults);
  }

  @Override
  protected void beforeRemove(Person person) {
    if (rows.isNamed(person.id()) || !rows.usesOf(person.id()).isEmpty()) {
      throw new Conflict(
          Conflict.Kind.IN_USE,
          Text.of(
              "此人仍有岗位、队伍、责任或值班",
              "the person still holds a position, is in a team, answers for something or is on a"
                  + " duty schedule"),
          null);
    }
  }
}
