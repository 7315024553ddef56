package org.anlan.console.internal.stores;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.anlan.api.Fault;
import org.anlan.api.Faults;
import org.anlan.api.resources.ItemId;
import org.anlan.api.resources.Minimum;
import org.anlan.api.resources.Stock;
import org.anlan.api.resources.Store;
import org.anlan.api.resources.StoreDraft;
import org.anlan.console.core.supplies.Quantity;
import org.anlan.console.internal.form.EntryDialog;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.EntryRows;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Sets how much of an item a store should never fall below; empty: nothing is said. */
final class MinimumDialog extends EntryDialog<Store> {
  private static final String QUANTITY = "/minimums";

  private final ItemId item;
  private final String measure;
  private Text quantity;

  MinimumDialog(Shell parent, Desk desk, Looks looks, Store store, Stock stock) {
    super(
        parent,
        desk,
        looks,
        Words.of("stores.minimum.title", stock.itemName(), store.name()),
        "minimum",
        Optional.of(store));
    this.item = stock.itemId();
    this.measure = stock.measure();
  }

  @Override
  protected void rows(EntryRows rows, Composite area) {
    quantity =
        rows.text(
            QUANTITY, Words.of("stores.minimum.of", measure), Words.of("stores.minimum.hint"));
  }

  @Override
  protected Map<String, String> texts(Store store) {
    String text =
        store.minimums().stream()
            .filter(minimum -> minimum.itemId().equals(item))
            .map(minimum -> Quantity.plain(minimum.quantity()))
            .findFirst()
            .orElse("");
    return Map.of(QUANTITY, text);
  }

  @Override
  protected List<Fault> faults() {
    String typed = quantity.getText().strip();
    Faults faults = new Faults();
    faults.when(
        !typed.isEmpty() && read().isEmpty(),
        QUANTITY,
        MoveInput.said(Words.of("stores.bad.quantity", typed)));
    read().ifPresent(q -> new Minimum(item, q).check(faults));
    return faults.found().stream().map(fault -> new Fault(QUANTITY, fault.message())).toList();
  }

  private Optional<BigDecimal> read() {
    return Quantity.read(quantity.getText().strip(), measure);
  }

  @Override
  protected LongFunction<Store> request() {
    Store store = before().orElseThrow();
    List<Minimum> minimums = new ArrayList<>(store.minimums());
    minimums.removeIf(minimum -> minimum.itemId().equals(item));
    read().filter(q -> q.signum() > 0).ifPresent(q -> minimums.add(new Minimum(item, q)));
    StoreDraft draft =
        new StoreDraft(
            store.name(),
            store.unitId(),
            store.address(),
            store.placeId(),
            store.keeperId(),
            minimums);
    return version -> desk().client().stores().update(store.id(), version, draft);
  }

  @Override
  protected Store newest(Store old) {
    return desk().client().stores().get(old.id());
  }
}
