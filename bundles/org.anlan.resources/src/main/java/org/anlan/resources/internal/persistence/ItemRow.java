package org.anlan.resources.internal.persistence;

import java.util.Optional;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.anlan.api.resources.Item;
import org.anlan.api.resources.ItemDraft;
import org.anlan.api.resources.ItemId;
import org.anlan.core.jpa.Row;

/** A item as its table holds it. */
@Entity
@Table(name = "resources_item")
public class ItemRow extends Row {
  private String name;
  private String code;
  private String measure;
  private String note;

  /** A row with what a draft says. */
  public static ItemRow of(ItemDraft draft) {
    ItemRow row = new ItemRow();
    row.take(draft);
    return row;
  }

  /** Takes over what a draft says. */
  public final void take(ItemDraft draft) {
    name = draft.name();
    code = draft.code().orElse(null);
    measure = draft.measure();
    note = draft.note().orElse(null);
  }

  /** What it stands for. */
  public Item toRecord() {
    return new Item(
        new ItemId(uuid()),
        stamp(),
        name,
        Optional.ofNullable(code),
        measure,
        Optional.ofNullable(note));
  }
}
