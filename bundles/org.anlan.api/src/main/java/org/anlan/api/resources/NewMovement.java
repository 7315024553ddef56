package org.anlan.api.resources;

import java.math.BigDecimal;
import java.util.Optional;
import org.anlan.api.Draft;
import org.anlan.api.Faults;
import org.anlan.api.Link;
import org.anlan.api.Party;
import org.anlan.api.Text;

/**
 * A movement to be recorded.
 *
 * @param lotId left out when issuing: taken from what expires first, perhaps from several lots
 */
public record NewMovement(
    MovementKind kind,
    ItemId itemId,
    Optional<LotId> lotId,
    BigDecimal quantity,
    StoreId storeId,
    Optional<StoreId> toStoreId,
    Optional<Party> recipient,
    Optional<MovementId> returnOf,
    Optional<Link> origin,
    boolean drill,
    Optional<String> note)
    implements Draft {
  @Override
  public void check(Faults faults) {
    faults
        .required("/kind", kind)
        .required("/itemId", itemId)
        .required("/quantity", quantity)
        .required("/storeId", storeId)
        .text("/note", note, 2000);
    if (quantity != null) {
      boolean adjust = kind == MovementKind.ADJUST;
      faults
          .when(
              adjust ? quantity.signum() == 0 : quantity.signum() <= 0,
              "/quantity",
              adjust ? Text.of("不能为 0", "must not be 0") : Text.of("须大于 0", "must be over 0"))
          .when(
              quantity.scale() > 3 || quantity.precision() - quantity.scale() > 12,
              "/quantity",
              Text.of("最多 12 位整数、3 位小数", "has more than 12 digits or 3 decimals"));
    }
    faults
        .when(
            (kind == MovementKind.TRANSFER) != toStoreId.isPresent(),
            "/toStoreId",
            Text.of("调拨须有目的库，且只有调拨可以有", "a transfer, and only a transfer, names the other store"))
        .when(
            kind == MovementKind.RETURN && returnOf.isEmpty(),
            "/returnOf",
            Text.of("须指明对应的出库", "must name the issue it belongs to"));
  }
}
