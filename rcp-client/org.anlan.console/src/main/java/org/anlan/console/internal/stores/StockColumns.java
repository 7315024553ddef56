package org.anlan.console.internal.stores;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.anlan.api.resources.Stock;
import org.anlan.console.core.supplies.Quantity;
import org.anlan.console.internal.table.Column;
import org.anlan.console.internal.text.Words;
import org.anlan.console.spi.Palette;

/** The columns of the stock table. */
final class StockColumns {
  /** Which one has the bar. */
  static final int LEVEL = 4;

  private StockColumns() {}

  static List<Column<Stock>> of(Palette palette, Supplier<LocalDate> today) {
    return List.of(
        Column.of("item", Words.of("stores.item"), 136, Stock::itemName),
        Column.of("store", Words.of("stores.store"), 160, Stock::storeName),
        Column.<Stock>of(
                "quantity",
                Words.of("stores.quantity"),
                76,
                line -> Quantity.with(line.quantity(), line.measure()))
            .by(Stock::quantity)
            .number(),
        Column.<Stock>of(
                "minimum",
                Words.of("stores.minimum"),
                72,
                line -> StockWords.minimum(line.minimum()))
            .by(Stock::minimum)
            .number(),
        Column.<Stock>of("level", Words.of("stores.level"), 104, StockWords::level)
            .by(StockColumns::share)
            .coloured(line -> StockWords.colour(line, palette)),
        Column.<Stock>of(
                "expiry",
                Words.of("stores.expiry"),
                188,
                line -> StockWords.expiry(line.earliest(), today.get()))
            .by(line -> line.earliest().orElse(LocalDate.MAX))
            .coloured(line -> StockWords.colour(line.earliest(), today.get(), palette)));
  }

  /** What share of the minimum is there; what needs none comes last. */
  private static double share(Stock line) {
    return line.minimum().signum() == 0
        ? Double.MAX_VALUE
        : line.quantity().doubleValue() / line.minimum().doubleValue();
  }
}
