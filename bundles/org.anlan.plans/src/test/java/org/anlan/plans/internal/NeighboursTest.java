package org.anlan.plans.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anlan.api.Grade;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.Stamp;
import org.anlan.api.Unavailable;
import org.anlan.api.access.AccessService;
import org.anlan.api.access.Caller;
import org.anlan.api.incidents.IncidentId;
import org.anlan.api.plans.NewActivation;
import org.anlan.api.plans.Supply;
import org.anlan.api.resources.Item;
import org.anlan.api.resources.ItemId;
import org.anlan.api.resources.ItemService;
import org.anlan.api.resources.Stock;
import org.anlan.api.resources.StockFilter;
import org.anlan.api.resources.StockService;
import org.anlan.api.resources.StoreId;
import org.anlan.api.resources.StoreService;
import org.anlan.plans.internal.Surroundings.Stocked;
import org.anlan.testbase.TestBase;
import org.junit.jupiter.api.Test;
import org.osgi.service.component.ComponentServiceObjects;

class NeighboursTest {
  private static final ItemId WATER = new ItemId(UUID.randomUUID());
  private final AccessService access =
      Stub.of(
          AccessService.class,
          Map.of(
              "as",
              args -> {
                assertThat(args[0]).isEqualTo(Caller.SYSTEM);
                return ((java.util.function.Supplier<?>) args[1]).get();
              }));
  private final Neighbours neighbours = new Neighbours(access);

  @Test
  void withoutStoresNothingIsKnownOfSupplies() {
    assertThat(neighbours.stocked(List.of(supply(Optional.empty())))).isEmpty();
    resources();
    neighbours.stock = null;
    assertThat(neighbours.stocked(List.of(supply(Optional.empty())))).isEmpty();
  }

  @Test
  void addsUpWhatLiesInAllStoresOverAllPages() {
    resources();
    Supply anywhere = supply(Optional.empty());
    Supply nowhere = supply(Optional.of(new StoreId(UUID.randomUUID())));
    Supply unknown =
        new Supply(
            Set.of(), new ItemId(UUID.randomUUID()), Optional.empty(), BigDecimal.valueOf(5));
    assertThat(neighbours.stocked(List.of(anywhere, nowhere, unknown)))
        .hasValue(
            Map.of(
                anywhere, new Stocked(Optional.of("饮用水"), true, BigDecimal.valueOf(7)),
                nowhere, new Stocked(Optional.of("饮用水"), false, BigDecimal.ZERO),
                unknown, new Stocked(Optional.empty(), true, BigDecimal.ZERO)));
  }

  @Test
  void whatCannotBeLookedUpIsNotTakenOnTrust() {
    NewActivation draft =
        new NewActivation(
            Grade.II,
            true,
            Optional.empty(),
            Optional.of(new IncidentId(UUID.randomUUID())),
            Optional.empty());
    assertThatThrownBy(() -> neighbours.occasion(draft))
        .isInstanceOfSatisfying(
            Unavailable.class, e -> assertThat(e.reason()).isEqualTo(Unavailable.Reason.DOWN));
  }

  /** A service as the registry would give it. */
  static <S> ComponentServiceObjects<S> there(S service) {
    @SuppressWarnings("unchecked")
    ComponentServiceObjects<S> objects =
        Stub.of(
            ComponentServiceObjects.class,
            Map.of("getService", args -> service, "ungetService", args -> null));
    return objects;
  }

  private void resources() {
    Item water =
        new Item(
            WATER,
            new Stamp(1, TestBase.START, "x", TestBase.START, "x"),
            "饮用水",
            Optional.empty(),
            "箱",
            Optional.empty());
    neighbours.items =
        there(
            Stub.of(
                ItemService.class,
                Map.of("find", a -> Optional.of(water).filter(w -> w.id().equals(a[0])))));
    neighbours.stores =
        there(Stub.of(StoreService.class, Map.of("find", args -> Optional.empty())));
    neighbours.stock =
        there(
            Stub.of(
                StockService.class,
                Map.of("stock", args -> page((StockFilter) args[0], (Paging) args[1]))));
  }

  /** Four in the first store, three in the second, one a page. */
  private static Page<Stock> page(StockFilter filter, Paging paging) {
    if (filter.storeId().isPresent() || !filter.itemId().equals(Optional.of(WATER))) {
      return new Page<>(List.of(), Optional.empty(), 1);
    }
    return paging.after().isEmpty()
        ? new Page<>(List.of(stock(4)), Optional.of("2"), 1)
        : new Page<>(List.of(stock(3)), Optional.empty(), 1);
  }

  private static Stock stock(int quantity) {
    return new Stock(
        new StoreId(UUID.randomUUID()),
        "街道储备点",
        WATER,
        "饮用水",
        "箱",
        BigDecimal.valueOf(quantity),
        BigDecimal.ZERO,
        false,
        false,
        Optional.empty(),
        List.of());
  }

  private static Supply supply(Optional<StoreId> store) {
    return new Supply(Set.of(), WATER, store, BigDecimal.TEN);
  }
}
