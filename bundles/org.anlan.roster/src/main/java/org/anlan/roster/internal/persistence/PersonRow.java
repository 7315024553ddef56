package org.anlan.roster.internal.persistence;

import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.anlan.api.roster.Person;
import org.anlan.api.roster.PersonDraft;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.UnitId;
import org.anlan.core.jpa.Row;

/** A person in its table. */
@Entity
@Table(name = "roster_person")
public class PersonRow extends Row {
  @Column(name = "name")
  private String name;

  @Column(name = "unit_id")
  private String unitId;

  @Column(name = "phones")
  private String phones;

  @Column(name = "email")
  private String email;

  @Column(name = "note")
  private String note;

  /** The row of a new person, not stamped yet. */
  public static PersonRow of(PersonDraft draft) {
    PersonRow row = new PersonRow();
    row.take(draft);
    return row;
  }

  /** Takes over what a draft says. */
  public void take(PersonDraft draft) {
    name = draft.name();
    unitId = Columns.id(draft.unitId());
    phones = Columns.json(draft.phones());
    email = draft.email().orElse(null);
    note = draft.note().orElse(null);
  }

  /** The person. */
  public Person toRecord() {
    return new Person(
        new PersonId(uuid()),
        stamp(),
        name,
        Columns.id(unitId, UnitId::new),
        Columns.list(phones, String.class),
        Optional.ofNullable(email),
        Optional.ofNullable(note));
  }
}
