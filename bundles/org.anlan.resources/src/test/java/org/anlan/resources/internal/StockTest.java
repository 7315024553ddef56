package org.anlan.resources.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.anlan.api.Conflict;
import org.anlan.api.Forbidden;
import org.anlan.api.Invalid;
import org.anlan.api.NotFound;
import org.anlan.api.Paging;
import org.anlan.api.changes.Change;
import org.anlan.api.resources.Item;
import org.anlan.api.resources.ItemDraft;
import org.anlan.api.resources.ItemService;
import org.anlan.api.resources.Lot;
import org.anlan.api.resources.LotDraft;
import org.anlan.api.resources.LotId;
import org.anlan.api.resources.LotService;
import org.anlan.api.resources.Minimum;
import org.anlan.api.resources.Movement;
import org.anlan.api.resources.MovementId;
import org.anlan.api.resources.MovementKind;
import org.anlan.api.resources.NewMovement;
import org.anlan.api.resources.Stock;
import org.anlan.api.resources.StockFilter;
import org.anlan.api.resources.StockService;
import org.anlan.api.resources.Store;
import org.anlan.api.resources.StoreDraft;
import org.anlan.api.resources.StoreId;
import org.anlan.api.resources.StoreService;
import org.anlan.api.roster.UnitId;
import org.anlan.resources.internal.persistence.BalanceRows;
import org.anlan.resources.internal.persistence.ItemRows;
import org.anlan.resources.internal.persistence.LotRows;
import org.anlan.resources.internal.persistence.MovementRows;
import org.anlan.resources.internal.persistence.StoreRows;
import org.anlan.testbase.TestBase;
import org.anlan.testbase.WrittenLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StockTest {
  private static final UnitId UNIT = new UnitId(UUID.randomUUID());
  private final TestBase base = TestBase.open("resources");
  private final WrittenLog log = new WrittenLog();
  private ItemService items;
  private StoreService stores;
  private LotService lots;
  private StockService stock;
  private Item water;
  private Store main;

  @BeforeEach
  void fill() {
    Tables tables =
        new Tables(
            new ItemRows(base.jpa("resources"), null),
            new StoreRows(base.jpa("resources"), null),
            new LotRows(base.jpa("resources"), null),
            new BalanceRows(base.jpa("resources"), null),
            new MovementRows(base.jpa("resources"), null));
    items = new ItemServiceImpl(base.desk(), tables.items(), tables.balances());
    stores = new StoreServiceImpl(base.desk(), tables.stores(), tables.balances(), tables.items());
    lots = new LotServiceImpl(base.desk(), tables.lots(), tables.balances(), tables.items());
    stock = new StockServiceImpl(base.desk(), tables, new Mover(base.desk(), tables, log));
    water = items.add(new ItemDraft("饮用水", Optional.of("1010101"), "箱", Optional.empty()));
    main = store("中心仓库", 20);
    move(MovementKind.RECEIVE, 100);
  }

  @AfterEach
  void close() {
    base.close();
  }

  @Test
  void stockIsTheSumOfItsMovements() {
    Movement issue = move(MovementKind.ISSUE, 85).get(0);
    assertThat(quantity(main.id(), false)).isEqualByComparingTo("15");
    assertThat(only(main.id(), false).below()).isTrue();
    stock.move(back(issue.id(), 80));
    assertThat(quantity(main.id(), false)).isEqualByComparingTo("95");
    assertThat(only(main.id(), false).below()).isFalse();
    assertThat(log.texts()).contains("出库：饮用水 85 箱，中心仓库");
    assertThat(base.changes()).extracting(Change::kind).contains("movement.recorded");
  }

  @Test
  void moreThanThereIsIsRefusedAndNothingIsWritten() {
    int before = base.changes().size();
    assertThatThrownBy(() -> move(MovementKind.ISSUE, 101))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("available: 100");
    assertThat(quantity(main.id(), false)).isEqualByComparingTo("100");
    assertThat(base.changes()).hasSize(before);
  }

  @Test
  void noMoreComesBackThanWentOut() {
    Movement issue = move(MovementKind.ISSUE, 10).get(0);
    stock.move(back(issue.id(), 6));
    assertThatThrownBy(() -> stock.move(back(issue.id(), 5))).isInstanceOf(Conflict.class);
    stock.move(back(issue.id(), 4));
    assertThat(quantity(main.id(), false)).isEqualByComparingTo("100");
  }

  @Test
  void aDrillSeesItsOwnMovementsAndNeverTouchesRealStock() {
    stock.move(movement(MovementKind.ISSUE, 60, main.id(), Optional.empty(), true));
    assertThat(quantity(main.id(), false)).isEqualByComparingTo("100");
    assertThat(quantity(main.id(), true)).isEqualByComparingTo("40");
    assertThatThrownBy(
            () -> stock.move(movement(MovementKind.ISSUE, 41, main.id(), Optional.empty(), true)))
        .isInstanceOf(Conflict.class);
    move(MovementKind.ISSUE, 100);
    assertThat(quantity(main.id(), false)).isEqualByComparingTo("0");
    assertThat(quantity(main.id(), true)).isEqualByComparingTo("0");
  }

  @Test
  void aTransferTakesHereAndPutsThere() {
    Store branch = store("街道分库", 0);
    stock.move(movement(MovementKind.TRANSFER, 30, main.id(), Optional.of(branch.id()), false));
    assertThat(quantity(main.id(), false)).isEqualByComparingTo("70");
    assertThat(quantity(branch.id(), false)).isEqualByComparingTo("30");
  }

  @Test
  void anIssueTakesWhatExpiresFirst() {
    Lot soon = lot("A", 10);
    Lot old = lot("B", -10);
    receive(soon.id(), 5);
    receive(old.id(), 5);
    List<Movement> lines = move(MovementKind.ISSUE, 7);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).lotId()).contains(soon.id());
    assertThat(lines.get(0).quantity()).isEqualByComparingTo("5");
    assertThat(lines.get(1).lotId()).isEmpty();
    assertThat(only(main.id(), false).earliest()).contains(old.expiresOn().orElseThrow());
  }

  @Test
  void everyFaultOfAMovementIsNamed() {
    NewMovement wrong =
        new NewMovement(
            MovementKind.TRANSFER,
            new org.anlan.api.resources.ItemId(UUID.randomUUID()),
            Optional.empty(),
            BigDecimal.ONE,
            new StoreId(UUID.randomUUID()),
            Optional.of(new StoreId(UUID.randomUUID())),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty());
    assertThatThrownBy(() -> stock.move(wrong))
        .isInstanceOfSatisfying(
            Invalid.class,
            e ->
                assertThat(e.faults())
                    .extracting("pointer")
                    .containsExactly("/itemId", "/storeId", "/toStoreId"));
  }

  @Test
  void whoeverIssuesAtTheSameTimeStockIsNeverNegative() throws Exception {
    AtomicInteger done = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(8);
    for (int i = 0; i < 40; i++) {
      pool.execute(
          () -> {
            try {
              move(MovementKind.ISSUE, 3);
              done.incrementAndGet();
            } catch (Conflict e) {
              // not enough left: the others had it
            }
          });
    }
    pool.shutdown();
    assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    assertThat(done).hasValue(33);
    assertThat(quantity(main.id(), false)).isEqualByComparingTo("1");
  }

  @Test
  void aStoreOfAnotherUnitCannotBeEmptied() {
    base.access().confine(new UnitId(UUID.randomUUID()));
    assertThatThrownBy(() -> move(MovementKind.ISSUE, 1)).isInstanceOf(Forbidden.class);
    assertThat(stock.stock(filter(main.id(), false), Paging.first()).items()).isEmpty();
    assertThatThrownBy(() -> stores.get(main.id())).isInstanceOf(NotFound.class);
  }

  @Test
  void whatLiesSomewhereCannotBeRemoved() {
    assertThatThrownBy(() -> items.remove(water.id(), 1)).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> stores.remove(main.id(), 1)).isInstanceOf(Conflict.class);
  }

  @Test
  void whatShouldLieThereAndDoesNotIsShownBelowItsMinimum() {
    Store empty = store("空库", 5);
    Stock shown = only(empty.id(), false);
    assertThat(shown.quantity()).isEqualByComparingTo("0");
    assertThat(shown.below()).isTrue();
  }

  private List<Movement> move(MovementKind kind, int quantity) {
    return stock.move(movement(kind, quantity, main.id(), Optional.empty(), false));
  }

  private NewMovement movement(
      MovementKind kind, int quantity, StoreId store, Optional<StoreId> to, boolean drill) {
    return new NewMovement(
        kind,
        water.id(),
        Optional.empty(),
        new BigDecimal(quantity),
        store,
        to,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        drill,
        Optional.empty());
  }

  private NewMovement back(MovementId issue, int quantity) {
    return new NewMovement(
        MovementKind.RETURN,
        water.id(),
        Optional.empty(),
        new BigDecimal(quantity),
        main.id(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(issue),
        Optional.empty(),
        false,
        Optional.empty());
  }

  private void receive(LotId lot, int quantity) {
    stock.move(
        new NewMovement(
            MovementKind.RECEIVE,
            water.id(),
            Optional.of(lot),
            new BigDecimal(quantity),
            main.id(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty()));
  }

  private Lot lot(String number, int days) {
    return lots.add(
        new LotDraft(
            water.id(), number, Optional.of(java.time.LocalDate.of(2025, 7, 1).plusDays(days))));
  }

  private Store store(String name, int minimum) {
    return stores.add(
        new StoreDraft(
            name,
            UNIT,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(new Minimum(water.id(), new BigDecimal(minimum)))));
  }

  private Stock only(StoreId store, boolean drill) {
    return stock.stock(filter(store, drill), Paging.first()).items().get(0);
  }

  private BigDecimal quantity(StoreId store, boolean drill) {
    return only(store, drill).quantity();
  }

  private static StockFilter filter(StoreId store, boolean drill) {
    return new StockFilter(
        Optional.of(store), Optional.empty(), Optional.empty(), Optional.of(drill));
  }
}
