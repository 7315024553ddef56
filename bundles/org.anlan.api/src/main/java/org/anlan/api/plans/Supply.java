package org.anlan.api.plans;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.anlan.api.Draft;
import org.anlan.api.Faults;
import org.anlan.api.Grade;
import org.anlan.api.Text;
import org.anlan.api.resources.ItemId;
import org.anlan.api.resources.StoreId;

/** What the plan wants brought, as a proposal to whoever issues it. */
public record Supply(
    Set<Grade> levels, ItemId itemId, Optional<StoreId> storeId, BigDecimal quantity)
    implements Draft {
  public Supply {
    levels = levels == null ? Set.of() : Set.copyOf(levels);
  }

  @Override
  public void check(Faults faults) {
    faults
        .required("/itemId", itemId)
        .required("/quantity", quantity)
        .when(
            quantity != null && quantity.signum() <= 0,
            "/quantity",
            Text.of("须大于 0", "must be over 0"));
  }
}
