package org.anlan.plans.internal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.anlan.api.Faults;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.Text;
import org.anlan.api.Unavailable;
import org.anlan.api.access.AccessService;
import org.anlan.api.access.Caller;
import org.anlan.api.incidents.Incident;
import org.anlan.api.incidents.IncidentService;
import org.anlan.api.plans.NewActivation;
import org.anlan.api.plans.Supply;
import org.anlan.api.resources.Item;
import org.anlan.api.resources.ItemService;
import org.anlan.api.resources.Stock;
import org.anlan.api.resources.StockFilter;
import org.anlan.api.resources.StockService;
import org.anlan.api.resources.StoreService;
import org.anlan.api.warnings.Warning;
import org.anlan.api.warnings.WarningService;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * The domains plans look at when they are there: supplies, warnings, incidents. Some of them look
 * at plans in turn, so none is fetched before it is asked.
 */
@Component(service = Neighbours.class)
public final class Neighbours {
  private final AccessService access;

  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  volatile ComponentServiceObjects<ItemService> items;

  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  volatile ComponentServiceObjects<StoreService> stores;

  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  volatile ComponentServiceObjects<StockService> stock;

  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  volatile ComponentServiceObjects<WarningService> warnings;

  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  volatile ComponentServiceObjects<IncidentService> incidents;

  /** Nobody is there yet. */
  @Activate
  public Neighbours(@Reference AccessService access) {
    this.access = access;
  }

  /** What there is of each supply, whatever the caller may see; empty if nobody keeps stores. */
  Optional<Map<Supply, Surroundings.Stocked>> stocked(List<Supply> supplies) {
    return access.as(
        Caller.SYSTEM,
        () ->
            with(
                items,
                kinds ->
                    with(
                        stores,
                        places ->
                            with(stock, ledger -> stocked(supplies, kinds, places, ledger)))));
  }

  /**
   * What a response is to be started for.
   *
   * @throws org.anlan.api.Invalid if it isn't there, or is for practice only and the start is real
   * @throws Unavailable if that can't be found out now
   */
  Occasion occasion(NewActivation draft) {
    Faults faults = new Faults();
    Optional<Warning> warning =
        draft.warningId().flatMap(id -> ask(warnings, all -> all.find(id), "预警", "warnings"));
    Optional<Incident> incident =
        draft.incidentId().flatMap(id -> ask(incidents, all -> all.find(id), "事件", "incidents"));
    check(draft.warningId().isPresent(), warning, "/warningId", faults);
    check(draft.incidentId().isPresent(), incident, "/incidentId", faults);
    warning.ifPresent(w -> real(w.drill(), draft, "/warningId", faults));
    incident.ifPresent(i -> real(i.drill(), draft, "/incidentId", faults));
    faults.throwIfAny();
    return new Occasion(warning, incident);
  }

  private static Optional<Map<Supply, Surroundings.Stocked>> stocked(
      List<Supply> supplies, ItemService kinds, StoreService places, StockService ledger) {
    Map<Supply, Surroundings.Stocked> all = new LinkedHashMap<>();
    for (Supply supply : supplies) {
      all.put(
          supply,
          new Surroundings.Stocked(
              kinds.find(supply.itemId()).map(Item::name),
              supply.storeId().map(id -> places.find(id).isPresent()).orElse(true),
              quantity(ledger, supply)));
    }
    return Optional.of(all);
  }

  private static void check(boolean given, Optional<?> found, String pointer, Faults faults) {
    faults.when(given && found.isEmpty(), pointer, Text.of("不存在", "is not there"));
  }

  private static void real(boolean drill, NewActivation draft, String pointer, Faults faults) {
    faults.when(
        drill && !draft.drill(),
        pointer,
        Text.of("仅供演练，只能启动演练响应", "is for practice only and starts nothing but a drill"));
  }

  private static <S, T> Optional<T> ask(
      ComponentServiceObjects<S> neighbour,
      Function<S, Optional<T>> question,
      String zh,
      String en) {
    return with(neighbour, service -> Optional.of(question.apply(service)))
        .orElseThrow(
            () ->
                new Unavailable(
                    Unavailable.Reason.DOWN,
                    Text.of(zh + "模块未运行，无法核对", en + " can't be looked up now")));
  }

  /** What the neighbour answers; empty if it isn't there. */
  private static <S, T> Optional<T> with(
      ComponentServiceObjects<S> neighbour, Function<S, Optional<T>> question) {
    S service = neighbour == null ? null : neighbour.getService();
    if (service == null) {
      return Optional.empty();
    }
    try {
      return question.apply(service);
    } finally {
      neighbour.ungetService(service);
    }
  }

  private static BigDecimal quantity(StockService ledger, Supply supply) {
    StockFilter filter =
        new StockFilter(
            supply.storeId(), Optional.of(supply.itemId()), Optional.empty(), Optional.empty());
    BigDecimal sum = BigDecimal.ZERO;
    Optional<String> after = Optional.empty();
    do {
      Page<Stock> page = ledger.stock(filter, new Paging(Paging.MOST, after));
      sum = page.items().stream().map(Stock::quantity).reduce(sum, BigDecimal::add);
      after = page.next();
    } while (after.isPresent());
    return sum;
  }
}
