package org.anlan.console.internal.stores;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anlan.api.resources.Stock;
import org.anlan.api.resources.StoreId;
import org.anlan.console.core.supplies.Expiry;

/**
 * Which lines of the stock are shown.
 *
 * @param store only what lies there
 */
record Shown(Optional<StoreId> store, Which which) {
  /** What is to be seen to. */
  enum Which {
    ALL,
    /** Less than should be. */
    BELOW,
    /** Expired or soon to. */
    EXPIRING,
    /** Expired. */
    EXPIRED
  }

  /** Those of these lines that are shown. */
  List<Stock> of(List<Stock> all, LocalDate today) {
    return all.stream()
        .filter(line -> store.map(line.storeId()::equals).orElse(true))
        .filter(
            line ->
                switch (which) {
                  case ALL -> true;
                  case BELOW -> line.below();
                  case EXPIRING -> expiry(line, today).presses();
                  case EXPIRED -> expiry(line, today).stage() == Expiry.Stage.EXPIRED;
                })
        .toList();
  }

  private static Expiry expiry(Stock line, LocalDate today) {
    return Expiry.of(line.earliest(), today);
  }
}
