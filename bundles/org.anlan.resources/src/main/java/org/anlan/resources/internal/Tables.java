package org.anlan.resources.internal;

import org.anlan.resources.internal.persistence.BalanceRows;
import org.anlan.resources.internal.persistence.ItemRows;
import org.anlan.resources.internal.persistence.LotRows;
import org.anlan.resources.internal.persistence.MovementRows;
import org.anlan.resources.internal.persistence.StoreRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The five tables that stock is made of. */
@Component(service = Tables.class)
public record Tables(
    ItemRows items, StoreRows stores, LotRows lots, BalanceRows balances, MovementRows movements) {
  @Activate
  public Tables(
      @Reference ItemRows items,
      @Reference StoreRows stores,
      @Reference LotRows lots,
      @Reference BalanceRows balances,
      @Reference MovementRows movements) {
    this.items = items;
    this.stores = stores;
    this.lots = lots;
    this.balances = balances;
    this.movements = movements;
  }
}
