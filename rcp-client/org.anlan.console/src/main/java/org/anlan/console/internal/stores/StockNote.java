package org.anlan.console.internal.stores;

import java.time.LocalDate;
import java.util.List;
import org.anlan.api.resources.Stock;
import org.anlan.console.core.supplies.Expiry;
import org.anlan.console.internal.text.Words;

/** One sentence on the stock as it is shown, or on what to do when nothing is. */
final class StockNote {
  private StockNote() {}

  static String of(
      Supplies supplies, Shown shown, List<Stock> lines, LocalDate today, boolean loaded) {
    if (!loaded) {
      return Words.of("stores.loading");
    }
    if (supplies.stores().isEmpty()) {
      return Words.of("stores.empty.stores");
    }
    if (supplies.stock().isEmpty()) {
      return Words.of("stores.empty.stock");
    }
    if (lines.isEmpty()) {
      return Words.of("stores.empty.which", shown.which());
    }
    long below = lines.stream().filter(Stock::below).count();
    long expired = count(lines, today, Expiry.Stage.EXPIRED);
    long soon = count(lines, today, Expiry.Stage.SOON);
    return Words.of("stores.note", lines.size(), below, expired, soon);
  }

  private static long count(List<Stock> lines, LocalDate today, Expiry.Stage stage) {
    return lines.stream().filter(l -> Expiry.of(l.earliest(), today).stage() == stage).count();
  }
}
