package org.anlan.roster.internal.persistence;

import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import org.anlan.api.roster.Unit;
import org.anlan.api.roster.UnitDraft;
import org.anlan.api.roster.UnitId;
import org.anlan.api.roster.UnitKind;
import org.anlan.core.jpa.Row;

/** A unit in its table. */
@Entity
@Table(name = "roster_unit")
public class UnitRow extends Row {
  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private UnitKind kind;

  @Column(name = "name")
  private String name;

  @Column(name = "code")
  private String code;

  @Column(name = "parent_id")
  private String parentId;

  @Column(name = "phone")
  private String phone;

  @Column(name = "address")
  private String address;

  /** The row of a new unit, not stamped yet. */
  public static UnitRow of(UnitDraft draft) {
    UnitRow row = new UnitRow();
    row.take(draft);
    return row;
  }

  /** Takes over what a draft says. */
  public void take(UnitDraft draft) {
    kind = draft.kind();
    name = draft.name();
    code = draft.code().orElse(null);
    parentId = Columns.id(draft.parentId());
    phone = draft.phone().orElse(null);
    address = draft.address().orElse(null);
  }

  /** The unit. */
  public Unit toRecord() {
    return new Unit(
        new UnitId(uuid()),
        stamp(),
        kind,
        name,
        Optional.ofNullable(code),
        Columns.id(parentId, UnitId::new),
        Optional.ofNullable(phone),
        Optional.ofNullable(address));
  }
}
