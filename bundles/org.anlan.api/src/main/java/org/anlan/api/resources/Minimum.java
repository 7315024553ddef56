package org.anlan.api.resources;

import java.math.BigDecimal;
import org.anlan.api.Draft;
import org.anlan.api.Faults;
import org.anlan.api.Text;

/** How much of an item a store should never fall below. */
public record Minimum(ItemId itemId, BigDecimal quantity) implements Draft {
  @Override
  public void check(Faults faults) {
    faults
        .required("/itemId", itemId)
        .required("/quantity", quantity)
        .when(
            quantity != null && quantity.signum() < 0,
            "/quantity",
            Text.of("不能为负", "must not be negative"));
  }
}
