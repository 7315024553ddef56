package org.anlan.console.internal.stores;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anlan.api.resources.Item;
import org.anlan.api.resources.ItemFilter;
import org.anlan.api.resources.ItemId;
import org.anlan.api.resources.Lot;
import org.anlan.api.resources.LotFilter;
import org.anlan.api.resources.LotId;
import org.anlan.api.resources.Stock;
import org.anlan.api.resources.StockFilter;
import org.anlan.api.resources.Store;
import org.anlan.api.resources.StoreFilter;
import org.anlan.api.resources.StoreId;
import org.anlan.client.AnlanClient;
import org.anlan.console.internal.table.Pages;

/** All supplies as they were at one moment. Immutable. */
record Supplies(
    Map<StoreId, Store> stores, Map<ItemId, Item> items, Map<LotId, Lot> lots, List<Stock> stock) {
  static final Supplies NONE = new Supplies(Map.of(), Map.of(), Map.of(), List.of());
  private static final int MOST = 20_000;

  /** What tells one line of the stock from all others. */
  record Key(StoreId store, ItemId item) {
    static Key of(Stock stock) {
      return new Key(stock.storeId(), stock.itemId());
    }
  }

  /**
   * Reads all; not for the UI thread.
   *
   * @param drill as a drill sees them
   */
  static Supplies read(AnlanClient client, boolean drill) {
    StockFilter all =
        new StockFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(drill));
    List<Stock> stock = Pages.all(paging -> client.stock().stock(all, paging), MOST);
    StoreFilter anywhere = new StoreFilter(Optional.empty(), Optional.empty());
    ItemFilter anything = new ItemFilter(Optional.empty(), Optional.empty());
    LotFilter any = new LotFilter(Optional.empty(), Optional.empty(), Optional.empty());
    return new Supplies(
        by(Pages.all(paging -> client.stores().list(anywhere, paging), MOST), Store::id),
        by(Pages.all(paging -> client.items().list(anything, paging), MOST), Item::id),
        by(Pages.all(paging -> client.lots().list(any, paging), MOST), Lot::id),
        stock);
  }

  /** What lies of this item in this store; empty if it never did and needn't. */
  Optional<Stock> stock(StoreId store, ItemId item) {
    return stock.stream()
        .filter(line -> line.storeId().equals(store) && line.itemId().equals(item))
        .findFirst();
  }

  /** All lines of an item. */
  List<Stock> of(ItemId item) {
    return stock.stream().filter(line -> line.itemId().equals(item)).toList();
  }

  /** What is printed on the lot, or what is said of supplies without one. */
  String lotNumber(Optional<LotId> lot) {
    return lot.map(lots::get).map(Lot::number).orElseGet(StockWords::noLot);
  }

  private static <I, E> Map<I, E> by(List<E> all, Function<E, I> id) {
    return all.stream().collect(Collectors.toUnmodifiableMap(id, each -> each));
  }
}
