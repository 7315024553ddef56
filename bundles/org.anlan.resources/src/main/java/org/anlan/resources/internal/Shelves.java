package org.anlan.resources.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.api.resources.Item;
import org.anlan.api.resources.ItemId;
import org.anlan.api.resources.Lot;
import org.anlan.api.resources.LotId;
import org.anlan.api.resources.Minimum;
import org.anlan.api.resources.Stock;
import org.anlan.api.resources.Store;
import org.anlan.api.resources.StoreId;

/** What lies where, put together from balances and minimums: a function of its snapshot. */
record Shelves(
    List<Store> stores, Map<ItemId, Item> items, Map<LotId, Lot> lots, List<Balance> balances) {

  /** What lies of one lot in one store, really and on top by drills. */
  record Balance(
      StoreId store, ItemId item, Optional<LotId> lot, BigDecimal real, BigDecimal drill) {
    /** What somebody real, or in a drill, finds there; a drill never finds less than nothing. */
    BigDecimal seen(boolean inDrill) {
      return inDrill ? real.add(drill).max(BigDecimal.ZERO) : real;
    }
  }

  private record Key(StoreId store, ItemId item) {}

  /** Everything that lies somewhere or should, by store and item. */
  List<Stock> stock(boolean drill) {
    Map<Key, List<Balance>> byKey =
        balances.stream().collect(Collectors.groupingBy(b -> new Key(b.store(), b.item())));
    List<Stock> all = new ArrayList<>();
    for (Store store : stores) {
      Map<ItemId, BigDecimal> minimums = minimums(store);
      Set<ItemId> here = new LinkedHashSet<>(minimums.keySet());
      byKey.keySet().stream()
          .filter(key -> key.store().equals(store.id()))
          .forEach(key -> here.add(key.item()));
      here.stream()
          .filter(items::containsKey)
          .map(
              i ->
                  stock(
                      store,
                      items.get(i),
                      byKey.getOrDefault(new Key(store.id(), i), List.of()),
                      minimums,
                      drill))
          .forEach(all::add);
    }
    all.sort(
        Comparator.comparing(Stock::storeName)
            .thenComparing(Stock::itemName)
            .thenComparing(s -> s.itemId().value()));
    return all;
  }

  private Stock stock(
      Store store, Item item, List<Balance> here, Map<ItemId, BigDecimal> minimums, boolean drill) {
    List<Stock.LotStock> parts =
        here.stream()
            .filter(b -> b.seen(drill).signum() > 0)
            .map(b -> new Stock.LotStock(b.lot(), expiry(b.lot()), b.seen(drill)))
            .sorted(Comparator.comparing(l -> l.expiresOn().orElse(LocalDate.MAX)))
            .toList();
    BigDecimal sum =
        parts.stream().map(Stock.LotStock::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal minimum = minimums.getOrDefault(item.id(), BigDecimal.ZERO);
    Optional<LocalDate> earliest =
        parts.stream().flatMap(l -> l.expiresOn().stream()).min(Comparator.naturalOrder());
    return new Stock(
        store.id(),
        store.name(),
        item.id(),
        item.name(),
        item.measure(),
        sum,
        minimum,
        sum.compareTo(minimum) < 0,
        drill,
        earliest,
        parts);
  }

  private Optional<LocalDate> expiry(Optional<LotId> lot) {
    return lot.map(lots::get).flatMap(Lot::expiresOn);
  }

  private static Map<ItemId, BigDecimal> minimums(Store store) {
    Map<ItemId, BigDecimal> all = new HashMap<>();
    for (Minimum minimum : store.minimums()) {
      all.merge(minimum.itemId(), minimum.quantity(), BigDecimal::max);
    }
    return all;
  }
}
