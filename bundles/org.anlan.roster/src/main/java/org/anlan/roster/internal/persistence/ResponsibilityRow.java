package org.anlan.roster.internal.persistence;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import org.anlan.api.Link;
import org.anlan.api.Party;
import org.anlan.api.roster.Responsibility;
import org.anlan.api.roster.ResponsibilityDraft;
import org.anlan.api.roster.ResponsibilityId;
import org.anlan.api.roster.ResponsibilityKind;
import org.anlan.core.jpa.Row;

/** A responsibility in its table. */
@Entity
@Table(name = "roster_responsibility")
public class ResponsibilityRow extends Row {
  /** What links to units call them. */
  public static final String UNITS = "roster/units";

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private ResponsibilityKind kind;

  @Column(name = "person_id")
  private String personId;

  @Column(name = "position_id")
  private String positionId;

  @Column(name = "what_entity")
  private String whatEntity;

  @Column(name = "what_id")
  private String whatId;

  /** The same as {@code whatId} if that is a unit. */
  @Column(name = "unit_id")
  private String unitId;

  /** The row of a new responsibility, not stamped yet. */
  public static ResponsibilityRow of(ResponsibilityDraft draft) {
    ResponsibilityRow row = new ResponsibilityRow();
    row.take(draft);
    return row;
  }

  /** Takes over what a draft says. */
  public void take(ResponsibilityDraft draft) {
    String who = draft.who().id().toString();
    kind = draft.kind();
    personId = draft.who().kind() == Party.Kind.PERSON ? who : null;
    positionId = draft.who().kind() == Party.Kind.POSITION ? who : null;
    whatEntity = draft.what().entity();
    whatId = draft.what().id().toString();
    unitId = whatEntity.equals(UNITS) ? whatId : null;
  }

  /** The responsibility. */
  public Responsibility toRecord() {
    Party who =
        personId == null
            ? new Party(Party.Kind.POSITION, UUID.fromString(positionId))
            : new Party(Party.Kind.PERSON, UUID.fromString(personId));
    return new Responsibility(
        new ResponsibilityId(uuid()),
        stamp(),
        kind,
        who,
        new Link(whatEntity, UUID.fromString(whatId)));
  }
}
