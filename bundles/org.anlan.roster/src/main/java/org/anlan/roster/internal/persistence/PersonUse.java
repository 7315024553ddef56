package org.anlan.roster.internal.persistence;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.anlan.api.roster.PersonId;

/** That a list names a person: its index from the person's side. */
@Entity
@Table(name = "roster_person_use")
@IdClass(PersonUse.Key.class)
public class PersonUse {
  /** What has lists of people. */
  public enum In {
    POSITION,
    TEAM,
    SCHEDULE
  }

  /** The three of them together, filled by the provider. */
  public static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private String personId;
    private In usedIn;
    private String usedId;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && Objects.equals(key.personId, personId)
          && key.usedIn == usedIn
          && Objects.equals(key.usedId, usedId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(personId, usedIn, usedId);
    }
  }

  @Id
  @Column(name = "person_id")
  private String personId;

  @Id
  @Enumerated(EnumType.STRING)
  @Column(name = "used_in")
  private In usedIn;

  @Id
  @Column(name = "used_id")
  private String usedId;

  /** A use to be filled by the provider. */
  protected PersonUse() {}

  /** This list names this person. */
  public PersonUse(PersonId person, In usedIn, org.anlan.api.Id usedId) {
    this.personId = Columns.id(person);
    this.usedIn = usedIn;
    this.usedId = Columns.id(usedId);
  }

  /** What has the list. */
  public In usedIn() {
    return usedIn;
  }

  /** The identity of what has the list. */
  public UUID usedId() {
    return UUID.fromString(usedId);
  }
}
