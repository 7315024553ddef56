package org.anlan.resources.internal.persistence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.anlan.api.resources.ItemId;
import org.anlan.api.resources.Lot;
import org.anlan.api.resources.LotDraft;
import org.anlan.api.resources.LotId;
import org.anlan.core.jpa.Row;

/** A lot as its table holds it. */
@Entity
@Table(name = "resources_lot")
public class LotRow extends Row {
  @Column(name = "item_id")
  private String itemId;

  private String number;

  @Convert(converter = DayColumn.class)
  @Column(name = "expires_on")
  private LocalDate expiresOn;

  /** A row with what a draft says. */
  public static LotRow of(LotDraft draft) {
    LotRow row = new LotRow();
    row.take(draft);
    return row;
  }

  /** Takes over what a draft says. */
  public final void take(LotDraft draft) {
    itemId = draft.itemId().value().toString();
    number = draft.number();
    expiresOn = draft.expiresOn().orElse(null);
  }

  /** What it stands for. */
  public Lot toRecord() {
    return new Lot(
        new LotId(uuid()),
        stamp(),
        new ItemId(UUID.fromString(itemId)),
        number,
        Optional.ofNullable(expiresOn));
  }
}
