package org.anlan.roster.internal.persistence;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Position;
import org.anlan.api.roster.PositionDraft;
import org.anlan.api.roster.PositionId;
import org.anlan.api.roster.UnitId;
import org.anlan.core.jpa.Row;

/** A position in its table. */
@Entity
@Table(name = "roster_position")
public class PositionRow extends Row {
  @Column(name = "unit_id")
  private String unitId;

  @Column(name = "name")
  private String name;

  @Column(name = "holders")
  private String holders;

  /** The row of a new position, not stamped yet. */
  public static PositionRow of(PositionDraft draft) {
    PositionRow row = new PositionRow();
    row.take(draft);
    return row;
  }

  /** Takes over what a draft says. */
  public void take(PositionDraft draft) {
    unitId = Columns.id(draft.unitId());
    name = draft.name();
    holders = Columns.json(draft.holders());
  }

  /** The position. */
  public Position toRecord() {
    return new Position(
        new PositionId(uuid()),
        stamp(),
        new UnitId(UUID.fromString(unitId)),
        name,
        Columns.list(holders, PersonId.class));
  }
}
