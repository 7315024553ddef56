package org.anlan.console.internal.plans;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.anlan.api.plans.Supply;
import org.anlan.api.resources.ItemId;
import org.anlan.api.resources.StoreId;
import org.anlan.console.internal.form.PickField;
import org.anlan.console.internal.form.Unfinished;
import org.anlan.console.internal.text.Words;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** What is to be brought from where at which levels. */
final class SupplyDialog extends RowDialog<Supply> {
  private PickField item;
  private PickField store;
  private Text quantity;
  private LevelChecks levels;

  SupplyDialog(PlanRows rows, Optional<Supply> before, Consumer<Supply> then) {
    super(rows, "supply", before, then);
  }

  @Override
  protected void fields(Composite area) {
    item =
        pick(
            area,
            Words.of("plans.item"),
            "/itemId",
            (typed, most) -> directory().find(Directory.Group.ITEM, typed, most));
    before().flatMap(s -> directory().of(s.itemId().value())).ifPresent(item::set);
    store =
        pick(
            area,
            Words.of("plans.store"),
            "/storeId",
            (typed, most) -> directory().find(Directory.Group.STORE, typed, most));
    before().flatMap(Supply::storeId).flatMap(s -> directory().of(s.value())).ifPresent(store::set);
    quantity =
        field(
            area,
            Words.of("plans.fact.quantity"),
            "/quantity",
            before().map(s -> s.quantity().stripTrailingZeros().toPlainString()).orElse(""));
    levels = levels(area, before().map(Supply::levels).orElse(Set.of()), "supply");
  }

  @Override
  Supply row() {
    return new Supply(
        levels.ticked(),
        new ItemId(item.required("/itemId")),
        store.optional("/storeId").map(StoreId::new),
        number());
  }

  private BigDecimal number() {
    String text = quantity.getText().strip();
    if (!text.matches("\\d{1,12}(\\.\\d{1,6})?")) {
      throw Unfinished.at("/quantity", org.anlan.api.Text.of("须为数字", "must be a number"));
    }
    return new BigDecimal(text);
  }
}
