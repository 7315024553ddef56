package org.anlan.api.resources;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How much of an item lies in a store (库存); the sum of its movements.
 *
 * @param drill whether drill movements are counted in; real stock never counts them
 * @param minimum what it should not fall below; 0 if nothing is said
 * @param earliest the earliest last good day of what lies there
 */
public record Stock(
    StoreId storeId,
    String storeName,
    ItemId itemId,
    String itemName,
    String measure,
    BigDecimal quantity,
    BigDecimal minimum,
    boolean below,
    boolean drill,
    Optional<LocalDate> earliest,
    List<LotStock> lots) {
  /** How much of one lot; without an identity what came without a lot. */
  public record LotStock(
      Optional<LotId> lotId, Optional<LocalDate> expiresOn, BigDecimal quantity) {
    public LotStock {
      Objects.requireNonNull(lotId);
      Objects.requireNonNull(expiresOn);
      Objects.requireNonNull(quantity);
    }
  }

  public Stock {
    Objects.requireNonNull(storeId);
    Objects.requireNonNull(itemId);
    Objects.requireNonNull(quantity);
    Objects.requireNonNull(minimum);
    Objects.requireNonNull(earliest);
    lots = List.copyOf(lots);
  }
}
