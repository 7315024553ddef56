package org.anlan.resources.internal;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anlan.api.Invalid;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.Text;
import org.anlan.api.access.Permission;
import org.anlan.api.resources.Item;
import org.anlan.api.resources.ItemId;
import org.anlan.api.resources.Lot;
import org.anlan.api.resources.LotId;
import org.anlan.api.resources.Movement;
import org.anlan.api.resources.MovementFilter;
import org.anlan.api.resources.MovementId;
import org.anlan.api.resources.NewMovement;
import org.anlan.api.resources.Stock;
import org.anlan.api.resources.StockFilter;
import org.anlan.api.resources.StockService;
import org.anlan.api.resources.Store;
import org.anlan.core.jpa.Slice;
import org.anlan.core.jpa.Where;
import org.anlan.core.service.Desk;
import org.anlan.resources.internal.persistence.ItemRow;
import org.anlan.resources.internal.persistence.LotRow;
import org.anlan.resources.internal.persistence.MovementRow;
import org.anlan.resources.internal.persistence.StoreRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What lies where, and the ledger of how it came there. */
@Component(service = StockService.class)
public final class StockServiceImpl implements StockService {
  private static final Permission READ = Permission.read("resources");
  private final Desk desk;
  private final Tables tables;
  private final Mover mover;

  @Activate
  public StockServiceImpl(@Reference Desk desk, @Reference Tables tables, @Reference Mover mover) {
    this.desk = desk;
    this.tables = tables;
    this.mover = mover;
  }

  @Override
  public List<Movement> move(NewMovement draft) {
    return mover.move(draft);
  }

  @Override
  public Page<Stock> stock(StockFilter filter, Paging paging) {
    desk.access().require(READ);
    long seq = desk.feed().head();
    List<Stock> all =
        shelves(filter).stock(filter.drill().orElse(false)).stream()
            .filter(s -> filter.itemId().map(i -> i.equals(s.itemId())).orElse(true))
            .filter(s -> filter.below().map(below -> below == s.below()).orElse(true))
            .toList();
    return page(all, paging, seq);
  }

  @Override
  public Optional<Movement> find(MovementId id) {
    desk.access().require(READ);
    return tables.movements().find(id).map(MovementRow::toRecord).filter(this::visible);
  }

  @Override
  public Page<Movement> movements(MovementFilter filter, Paging paging) {
    desk.access().require(READ);
    long seq = desk.feed().head();
    Where where =
        Where.all()
            .eq("kind", filter.kind())
            .eq("itemId", filter.itemId())
            .eq("originId", filter.origin())
            .eq("drill", filter.drill());
    filter
        .storeId()
        .ifPresent(store -> where.and("(r.storeId = {} or r.toStoreId = {})", store, store));
    if (desk.access().confinement().isPresent()) {
      where.in("storeId", Optional.of(stores(Where.all()).stream().map(Store::id).toList()));
    }
    Slice<MovementRow> slice = tables.movements().pageDescending(where, paging);
    return slice.page(MovementRow::toRecord, seq);
  }

  private Shelves shelves(StockFilter filter) {
    List<Store> stores = stores(Where.all().eq("id", filter.storeId()));
    Where balances =
        Where.all()
            .in("storeId", Optional.of(stores.stream().map(Store::id).toList()))
            .eq("itemId", filter.itemId());
    List<Shelves.Balance> all =
        tables.balances().list(balances).stream().map(Mover::balance).toList();
    return new Shelves(stores, items(), lots(all), all);
  }

  private List<Store> stores(Where where) {
    return tables.stores().list(where.within("unitId", desk.access().confinement())).stream()
        .map(StoreRow::toRecord)
        .toList();
  }

  private Map<ItemId, Item> items() {
    return tables.items().list(Where.all()).stream()
        .map(ItemRow::toRecord)
        .collect(Collectors.toMap(Item::id, i -> i));
  }

  private Map<LotId, Lot> lots(List<Shelves.Balance> balances) {
    List<LotId> ids = balances.stream().flatMap(b -> b.lot().stream()).distinct().toList();
    Map<LotId, Lot> lots = new HashMap<>();
    for (LotRow row : tables.lots().list(Where.all().in("id", Optional.of(ids)))) {
      Lot lot = row.toRecord();
      lots.put(lot.id(), lot);
    }
    return lots;
  }

  private boolean visible(Movement movement) {
    return tables
        .stores()
        .find(movement.storeId())
        .map(s -> desk.access().may(READ, s.toRecord().unitId()))
        .orElse(true);
  }

  /** Stock is put together in memory, so its cursor is simply a place in the sorted list. */
  private static Page<Stock> page(List<Stock> all, Paging paging, long seq) {
    int from = paging.after().map(StockServiceImpl::place).orElse(0);
    int to = Math.min(all.size(), from + paging.limit());
    List<Stock> items = from >= all.size() ? List.of() : all.subList(from, to);
    return new Page<>(items, to < all.size() ? Optional.of(cursor(to)) : Optional.empty(), seq);
  }

  private static String cursor(int place) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            Integer.toString(place).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }

  private static int place(String cursor) {
    try {
      byte[] text = Base64.getUrlDecoder().decode(cursor);
      return Math.max(
          0, Integer.parseInt(new String(text, java.nio.charset.StandardCharsets.US_ASCII)));
    } catch (IllegalArgumentException e) {
      throw Invalid.at("/after", Text.of("不是有效的游标", "is not a cursor of this list"));
    }
  }
}
