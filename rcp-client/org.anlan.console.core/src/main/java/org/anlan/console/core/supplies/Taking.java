package org.anlan.console.core.supplies;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.anlan.api.resources.LotId;
import org.anlan.api.resources.Stock.LotStock;

/**
 * From which lots a quantity will be taken, as the server takes it: what first expires goes first.
 *
 * @param portions how much of which lot, in the order taken
 * @param available all that could be taken
 * @param missing what is not there, or 0
 */
public record Taking(List<Portion> portions, BigDecimal available, BigDecimal missing) {
  private static final Comparator<LotStock> EARLIEST_FIRST =
      Comparator.comparing((LotStock lot) -> lot.expiresOn().orElse(LocalDate.MAX))
          .thenComparing(lot -> lot.lotId().map(id -> id.value().toString()).orElse(""));

  public Taking {
    portions = List.copyOf(portions);
  }

  /** So much of one lot. */
  public record Portion(LotStock lot, BigDecimal quantity) {}

  /**
   * What would be taken.
   *
   * @param named the only lot to take from, even if it has expired
   * @param firstGood the day before which an unnamed lot must not have ended; issues take today,
   *     what is moved or thrown away may be as old as it likes
   */
  public static Taking of(
      List<LotStock> lots, BigDecimal quantity, Optional<LotId> named, LocalDate firstGood) {
    List<LotStock> candidates =
        lots.stream()
            .filter(lot -> lot.quantity().signum() > 0)
            .filter(lot -> named.isPresent() ? lot.lotId().equals(named) : good(lot, firstGood))
            .sorted(EARLIEST_FIRST)
            .toList();
    List<Portion> portions = new ArrayList<>();
    BigDecimal left = quantity.max(BigDecimal.ZERO);
    for (LotStock lot : candidates) {
      if (left.signum() > 0) {
        BigDecimal part = left.min(lot.quantity());
        portions.add(new Portion(lot, part));
        left = left.subtract(part);
      }
    }
    BigDecimal all =
        candidates.stream().map(LotStock::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Taking(portions, all, left);
  }

  /** Whether all of it is there. */
  public boolean enough() {
    return missing.signum() == 0;
  }

  private static boolean good(LotStock lot, LocalDate firstGood) {
    return lot.expiresOn().map(last -> !last.isBefore(firstGood)).orElse(true);
  }
}
