package org.anlan.console.internal.stores;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.anlan.api.resources.Stock;
import org.anlan.console.core.supplies.Expiry;
import org.anlan.console.core.supplies.Level;
import org.anlan.console.core.supplies.Quantity;
import org.anlan.console.internal.text.Words;
import org.anlan.console.spi.Palette;
import org.eclipse.swt.graphics.Color;

/** Stock in words and in the colours these words have. */
final class StockWords {
  private StockWords() {}

  /** How much of what minimum is there. */
  static String level(Stock stock) {
    Level level = Level.of(stock.quantity(), stock.minimum());
    if (!level.known()) {
      return Words.of("stores.level.none");
    }
    return level.below()
        ? Words.of("stores.level.below", Quantity.plain(level.missing()))
        : Words.of("stores.level.enough");
  }

  /** Red for what is below its minimum. */
  static Optional<Color> colour(Stock stock, Palette palette) {
    Level level = Level.of(stock.quantity(), stock.minimum());
    if (!level.known()) {
      return Optional.of(palette.muted());
    }
    return level.below() ? Optional.of(palette.red()) : Optional.empty();
  }

  /** The last good day, and how near it is if that presses. */
  static String expiry(Optional<LocalDate> lastGood, LocalDate today) {
    Expiry expiry = Expiry.of(lastGood, today);
    return switch (expiry.stage()) {
      case NEVER -> Words.of("stores.expiry.never");
      case GOOD -> lastGood.orElseThrow().toString();
      case SOON ->
          expiry.days() == 0
              ? Words.of("stores.expiry.today")
              : Words.of("stores.expiry.soon", expiry.days(), lastGood.orElseThrow());
      case EXPIRED -> Words.of("stores.expiry.over", -expiry.days(), lastGood.orElseThrow());
    };
  }

  /** Red for what has expired, amber for what soon will. */
  static Optional<Color> colour(Optional<LocalDate> lastGood, LocalDate today, Palette palette) {
    return switch (Expiry.of(lastGood, today).stage()) {
      case NEVER -> Optional.of(palette.muted());
      case GOOD -> Optional.empty();
      case SOON -> Optional.of(palette.orange());
      case EXPIRED -> Optional.of(palette.red());
    };
  }

  /** The minimum, or a dash if there is none. */
  static String minimum(BigDecimal minimum) {
    return minimum.signum() == 0 ? "—" : Quantity.plain(minimum);
  }

  /** What is said of supplies without a lot. */
  static String noLot() {
    return Words.of("stores.lot.none");
  }
}
