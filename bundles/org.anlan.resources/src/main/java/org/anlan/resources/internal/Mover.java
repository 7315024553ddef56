package org.anlan.resources.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Conflict;
import org.anlan.api.Faults;
import org.anlan.api.Text;
import org.anlan.api.access.Permission;
import org.anlan.api.log.DutyLogService;
import org.anlan.api.resources.Item;
import org.anlan.api.resources.LotId;
import org.anlan.api.resources.Movement;
import org.anlan.api.resources.MovementKind;
import org.anlan.api.resources.NewMovement;
import org.anlan.api.resources.Store;
import org.anlan.api.resources.StoreId;
import org.anlan.core.ids.Ids;
import org.anlan.core.jpa.Where;
import org.anlan.core.service.Desk;
import org.anlan.resources.internal.Ledger.Holding;
import org.anlan.resources.internal.Ledger.Portion;
import org.anlan.resources.internal.persistence.BalanceRow;
import org.anlan.resources.internal.persistence.ItemRow;
import org.anlan.resources.internal.persistence.LotRow;
import org.anlan.resources.internal.persistence.MovementRow;
import org.anlan.resources.internal.persistence.StoreRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Moves supplies: one movement at a time for each item, which is locked until the transaction ends,
 * so that two who issue the last box can't both have it.
 */
@Component(service = Mover.class)
public final class Mover {
  private static final Permission WRITE = Permission.write("resources");
  private final Desk desk;
  private final Tables tables;
  private final DutyLogService log;

  @Activate
  public Mover(@Reference Desk desk, @Reference Tables tables, @Reference DutyLogService log) {
    this.desk = desk;
    this.tables = tables;
    this.log = log;
  }

  /** Records a movement, as {@link org.anlan.api.resources.StockService#move} promises. */
  List<Movement> move(NewMovement draft) {
    desk.access().require(WRITE);
    Faults.check(draft);
    return desk.tx().write(() -> moved(draft));
  }

  static Shelves.Balance balance(BalanceRow row) {
    return new Shelves.Balance(row.store(), row.item(), row.lot(), row.quantity(), row.drill());
  }

  private List<Movement> moved(NewMovement draft) {
    Optional<Item> item = tables.items().lock(draft.itemId()).map(ItemRow::toRecord);
    Optional<Store> store = store(Optional.of(draft.storeId()));
    Optional<Store> other = store(draft.toStoreId());
    Optional<Movement> issue =
        draft.returnOf().flatMap(tables.movements()::find).map(MovementRow::toRecord);
    lookUp(draft, item, store, other, issue);
    store.ifPresent(s -> desk.access().require(WRITE, s.unitId()));
    other.ifPresent(s -> desk.access().require(WRITE, s.unitId()));
    List<Movement> lines =
        portions(draft, issue).stream().map(p -> line(draft, p, store.orElseThrow())).toList();
    log.append(Sentence.of(draft, lines, item.orElseThrow(), store.orElseThrow(), other));
    return lines;
  }

  private void lookUp(
      NewMovement draft,
      Optional<Item> item,
      Optional<Store> store,
      Optional<Store> other,
      Optional<Movement> issue) {
    Faults faults = new Faults();
    faults
        .when(item.isEmpty(), "/itemId", Text.of("没有这种物资", "is no known item"))
        .when(store.isEmpty(), "/storeId", Text.of("没有这个储备点", "is no known store"))
        .when(
            draft.toStoreId().isPresent() && other.isEmpty(),
            "/toStoreId",
            Text.of("没有这个储备点", "is no known store"))
        .when(
            draft.toStoreId().equals(Optional.of(draft.storeId())),
            "/toStoreId",
            Text.of("须是另一个储备点", "must be another store"))
        .when(
            draft.lotId().isPresent() && !isLotOf(draft),
            "/lotId",
            Text.of("不是该物资的批次", "is no lot of this item"))
        .when(
            draft.returnOf().isPresent() && !issue.map(i -> fits(i, draft)).orElse(false),
            "/returnOf",
            Text.of("须是同一物资、同为实战或演练的出库", "must be an issue of this item, real or drill alike"));
    faults.throwIfAny();
  }

  private boolean isLotOf(NewMovement draft) {
    return draft
        .lotId()
        .flatMap(tables.lots()::find)
        .map(row -> row.toRecord().itemId().equals(draft.itemId()))
        .orElse(false);
  }

  private static boolean fits(Movement issue, NewMovement draft) {
    return issue.kind() == MovementKind.ISSUE
        && issue.itemId().equals(draft.itemId())
        && issue.drill() == draft.drill();
  }

  private List<Portion> portions(NewMovement draft, Optional<Movement> issue) {
    return switch (draft.kind()) {
      case RECEIVE -> List.of(new Portion(draft.lotId(), draft.quantity()));
      case RETURN -> List.of(returned(draft, issue.orElseThrow()));
      case ISSUE, TRANSFER, WRITE_OFF -> taken(draft, draft.quantity());
      case ADJUST ->
          draft.quantity().signum() > 0
              ? List.of(new Portion(draft.lotId(), draft.quantity()))
              : taken(draft, draft.quantity().negate()).stream()
                  .map(p -> new Portion(p.lot(), p.quantity().negate()))
                  .toList();
    };
  }

  private Portion returned(NewMovement draft, Movement issue) {
    BigDecimal back =
        tables.movements().list(Where.all().is("returnOf", issue.id())).stream()
            .map(row -> row.toRecord().quantity())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal out = issue.quantity().subtract(back);
    if (draft.quantity().compareTo(out) > 0) {
      throw Conflict.state(
          Text.of("归还多于在外数量 " + plain(out), "more comes back than is out: " + plain(out)), issue);
    }
    return new Portion(issue.lotId(), draft.quantity());
  }

  private List<Portion> taken(NewMovement draft, BigDecimal quantity) {
    List<Holding> holdings = holdings(draft);
    LocalDate today = LocalDate.ofInstant(desk.now(), ZoneId.systemDefault());
    // what is counted or thrown away may well be too old
    LocalDate good = draft.kind() == MovementKind.ISSUE ? today : LocalDate.MIN;
    return Ledger.take(holdings, quantity, draft.lotId(), good)
        .orElseThrow(
            () -> {
              String there = plain(Ledger.available(holdings, draft.lotId(), good));
              return Conflict.state(
                  Text.of("库存不足，可用 " + there, "not enough in stock; available: " + there),
                  holdings);
            });
  }

  private List<Holding> holdings(NewMovement draft) {
    Where here = Where.all().is("storeId", draft.storeId()).is("itemId", draft.itemId());
    return tables.balances().list(here).stream()
        .map(Mover::balance)
        .map(b -> new Holding(b.lot(), expiry(b.lot()), b.seen(draft.drill())))
        .toList();
  }

  private Optional<LocalDate> expiry(Optional<LotId> lot) {
    return lot.flatMap(tables.lots()::find).map(LotRow::toRecord).flatMap(l -> l.expiresOn());
  }

  private Movement line(NewMovement draft, Portion portion, Store store) {
    boolean comesIn =
        draft.kind() == MovementKind.RECEIVE
            || draft.kind() == MovementKind.RETURN
            || draft.kind() == MovementKind.ADJUST;
    post(
        draft,
        draft.storeId(),
        portion.lot(),
        comesIn ? portion.quantity() : portion.quantity().negate());
    draft.toStoreId().ifPresent(to -> post(draft, to, portion.lot(), portion.quantity()));
    MovementRow row = MovementRow.of(draft, portion.lot(), portion.quantity(), desk.now());
    row.stampNew(Ids.next(), desk.now(), desk.by());
    tables.movements().insert(row);
    Movement movement = row.toRecord();
    desk.changes()
        .record("movement.recorded", "resources/movements", movement, Optional.of(store.unitId()));
    return movement;
  }

  private void post(NewMovement draft, StoreId store, Optional<LotId> lot, BigDecimal change) {
    Where place = Where.all().is("storeId", store).is("itemId", draft.itemId());
    place.and(lot.isPresent() ? "r.lotId = {}" : "r.lotId is null", lot.stream().toArray());
    Optional<BalanceRow> there = tables.balances().list(place).stream().findFirst();
    BalanceRow row = there.orElseGet(() -> BalanceRow.of(store, draft.itemId(), lot));
    row.add(change, draft.drill());
    if (there.isPresent()) {
      row.stampChange(desk.now(), desk.by());
      tables.balances().change(row);
    } else {
      row.stampNew(Ids.next(), desk.now(), desk.by());
      tables.balances().insert(row);
    }
  }

  private Optional<Store> store(Optional<StoreId> id) {
    return id.flatMap(tables.stores()::find).map(StoreRow::toRecord);
  }

  private static String plain(BigDecimal quantity) {
    return quantity.stripTrailingZeros().toPlainString();
  }
}
