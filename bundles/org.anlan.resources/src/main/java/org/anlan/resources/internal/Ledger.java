package org.anlan.resources.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.anlan.api.resources.LotId;

/** From which lots a quantity is taken: a function of what lies there. */
final class Ledger {
  /** What first ages is taken first; what never does, last. */
  private static final Comparator<Holding> EARLIEST_FIRST =
      Comparator.comparing((Holding h) -> h.expiresOn().orElse(LocalDate.MAX))
          .thenComparing(h -> h.lot().map(l -> l.value().toString()).orElse(""));

  private Ledger() {}

  /**
   * What lies in one store of one lot.
   *
   * @param available to whoever asks: real stock, or for a drill with its movements on top
   */
  record Holding(Optional<LotId> lot, Optional<LocalDate> expiresOn, BigDecimal available) {}

  /** So much of one lot. */
  record Portion(Optional<LotId> lot, BigDecimal quantity) {}

  /**
   * The portions that make up a quantity, or empty if there isn't enough. What has expired is only
   * taken when its lot is named.
   *
   * @param today the first day on which a lot that expired yesterday is no good any more
   */
  static Optional<List<Portion>> take(
      List<Holding> holdings, BigDecimal quantity, Optional<LotId> named, LocalDate today) {
    List<Portion> portions = new ArrayList<>();
    BigDecimal left = quantity;
    for (Holding holding : candidates(holdings, named, today)) {
      if (left.signum() == 0) {
        break;
      }
      BigDecimal part = left.min(holding.available());
      portions.add(new Portion(holding.lot(), part));
      left = left.subtract(part);
    }
    return left.signum() == 0 ? Optional.of(portions) : Optional.empty();
  }

  /** All that {@link #take} would take from. */
  static BigDecimal available(List<Holding> holdings, Optional<LotId> named, LocalDate today) {
    return candidates(holdings, named, today).stream()
        .map(Holding::available)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<Holding> candidates(
      List<Holding> holdings, Optional<LotId> named, LocalDate today) {
    return holdings.stream()
        .filter(h -> h.available().signum() > 0)
        .filter(h -> named.isPresent() ? h.lot().equals(named) : good(h, today))
        .sorted(EARLIEST_FIRST)
        .toList();
  }

  private static boolean good(Holding holding, LocalDate today) {
    return holding.expiresOn().map(last -> !last.isBefore(today)).orElse(true);
  }
}
