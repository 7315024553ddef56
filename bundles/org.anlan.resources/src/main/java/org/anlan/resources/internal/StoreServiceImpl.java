package org.anlan.resources.internal;

import java.util.Optional;
import org.anlan.api.Conflict;
import org.anlan.api.Faults;
import org.anlan.api.Text;
import org.anlan.api.resources.Minimum;
import org.anlan.api.resources.Store;
import org.anlan.api.resources.StoreDraft;
import org.anlan.api.resources.StoreFilter;
import org.anlan.api.resources.StoreId;
import org.anlan.api.resources.StoreService;
import org.anlan.api.roster.UnitId;
import org.anlan.core.jpa.Where;
import org.anlan.core.service.Collection;
import org.anlan.core.service.Desk;
import org.anlan.resources.internal.persistence.BalanceRows;
import org.anlan.resources.internal.persistence.ItemRows;
import org.anlan.resources.internal.persistence.StoreRow;
import org.anlan.resources.internal.persistence.StoreRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** StoreService over its table. */
@Component(service = StoreService.class)
public final class StoreServiceImpl
    extends Collection<StoreId, Store, StoreDraft, StoreFilter, StoreRow> implements StoreService {
  private final BalanceRows balances;
  private final ItemRows items;

  @Activate
  public StoreServiceImpl(
      @Reference Desk desk,
      @Reference StoreRows rows,
      @Reference BalanceRows balances,
      @Reference ItemRows items) {
    super(desk, rows, "resources/stores", "store");
    this.balances = balances;
    this.items = items;
  }

  @Override
  protected StoreRow row(StoreDraft draft) {
    return StoreRow.of(draft);
  }

  @Override
  protected void apply(StoreRow row, StoreDraft draft) {
    row.take(draft);
  }

  @Override
  protected Store record(StoreRow row) {
    return row.toRecord();
  }

  @Override
  protected Where where(StoreFilter filter) {
    return Where.all().eq("unitId", filter.unitId()).any(filter.q(), "name", "address");
  }

  @Override
  protected Optional<UnitId> scope(Store store) {
    return Optional.of(store.unitId());
  }

  @Override
  protected Optional<String> scopeAttribute() {
    return Optional.of("unitId");
  }

  @Override
  protected void check(StoreDraft draft, Optional<Store> before, Faults faults) {
    int i = 0;
    for (Minimum minimum : draft.minimums()) {
      faults.when(
          items.find(minimum.itemId()).isEmpty(),
          "/minimums/" + i++ + "/itemId",
          Text.of("没有这种物资", "is no known item"));
    }
  }

  @Override
  protected void beforeRemove(Store store) {
    if (balances.any(Where.all().is("storeId", store.id()).and("r.quantity > 0"))) {
      throw new Conflict(
          Conflict.Kind.IN_USE,
          Text.of("库内还有物资，不能删除", "still holds supplies and must stay"),
          store);
    }
  }
}
