package org.anlan.resources.internal.persistence;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.anlan.api.resources.ItemId;
import org.anlan.api.resources.LotId;
import org.anlan.api.resources.StoreId;
import org.anlan.core.jpa.Row;

/** A balance as its table holds it. */
@Entity
@Table(name = "resources_balance")
public class BalanceRow extends Row {
  @Column(name = "store_id")
  private String storeId;

  @Column(name = "item_id")
  private String itemId;

  @Column(name = "lot_id")
  private String lotId;

  private BigDecimal quantity;
  private BigDecimal drill;

  /** Nothing yet of this lot in this store. */
  public static BalanceRow of(StoreId store, ItemId item, Optional<LotId> lot) {
    BalanceRow row = new BalanceRow();
    row.storeId = store.value().toString();
    row.itemId = item.value().toString();
    row.lotId = lot.map(l -> l.value().toString()).orElse(null);
    row.quantity = BigDecimal.ZERO;
    row.drill = BigDecimal.ZERO;
    return row;
  }

  /** Adds to what lies there, or takes from it. */
  public void add(BigDecimal change, boolean inDrill) {
    if (inDrill) {
      drill = drill.add(change);
    } else {
      quantity = quantity.add(change);
    }
  }

  /** The store. */
  public StoreId store() {
    return new StoreId(UUID.fromString(storeId));
  }

  /** The kind of supply. */
  public ItemId item() {
    return new ItemId(UUID.fromString(itemId));
  }

  /** The lot, if it came with one. */
  public Optional<LotId> lot() {
    return Optional.ofNullable(lotId).map(l -> new LotId(UUID.fromString(l)));
  }

  /** What really lies there. */
  public BigDecimal quantity() {
    return quantity;
  }

  /** What drills have added or taken on top. */
  public BigDecimal drill() {
    return drill;
  }
}
