package org.anlan.resources.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.anlan.api.resources.LotId;
import org.anlan.resources.internal.Ledger.Holding;
import org.anlan.resources.internal.Ledger.Portion;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 7, 1);
  private static final Optional<LotId> OLD = lot(1);
  private static final Optional<LotId> SOON = lot(2);
  private static final Optional<LotId> LATER = lot(3);

  @Test
  void whatExpiresFirstIsTakenFirstAndWhatNeverDoesLast() {
    List<Holding> holdings =
        List.of(holding(Optional.empty(), null, 5), holding(LATER, 30, 5), holding(SOON, 2, 5));
    assertThat(Ledger.take(holdings, new BigDecimal(12), Optional.empty(), TODAY))
        .contains(List.of(portion(SOON, 5), portion(LATER, 5), portion(Optional.empty(), 2)));
  }

  @Test
  void theLastGoodDayIsStillGoodAndTheNextIsNot() {
    assertThat(Ledger.take(List.of(holding(OLD, 0, 1)), BigDecimal.ONE, Optional.empty(), TODAY))
        .isPresent();
    assertThat(Ledger.take(List.of(holding(OLD, -1, 1)), BigDecimal.ONE, Optional.empty(), TODAY))
        .isEmpty();
  }

  @Test
  void aNamedLotIsTakenAloneEvenIfItHasExpired() {
    List<Holding> holdings = List.of(holding(OLD, -1, 3), holding(SOON, 2, 3));
    assertThat(Ledger.take(holdings, new BigDecimal(3), OLD, TODAY))
        .contains(List.of(portion(OLD, 3)));
    assertThat(Ledger.take(holdings, new BigDecimal(4), OLD, TODAY)).isEmpty();
  }

  @Property
  void eitherExactlyTheQuantityIsTakenAndNowhereMoreThanThereIsOrNothing(
      @ForAll("shelves") List<Holding> shelves, @ForAll("quantities") BigDecimal wanted) {
    Optional<List<Portion>> taken = Ledger.take(shelves, wanted, Optional.empty(), TODAY);
    BigDecimal there = Ledger.available(shelves, Optional.empty(), TODAY);
    assertThat(taken.isPresent()).isEqualTo(there.compareTo(wanted) >= 0);
    taken.ifPresent(
        portions -> {
          BigDecimal sum =
              portions.stream().map(Portion::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
          assertThat(sum).isEqualByComparingTo(wanted);
          portions.forEach(
              p ->
                  assertThat(p.quantity())
                      .isPositive()
                      .isLessThanOrEqualTo(Ledger.available(shelves, p.lot(), TODAY)));
        });
  }

  @Provide
  Arbitrary<List<Holding>> shelves() {
    return Combinators.combine(
            Arbitraries.integers().between(-5, 40), Arbitraries.integers().between(0, 50))
        .as((day, quantity) -> holding(lot(UUID.randomUUID().hashCode()), day, quantity))
        .list()
        .ofMaxSize(8);
  }

  @Provide
  Arbitrary<BigDecimal> quantities() {
    return Arbitraries.integers().between(1, 120).map(BigDecimal::new);
  }

  private static Optional<LotId> lot(long number) {
    return Optional.of(new LotId(new UUID(7, number)));
  }

  private static Holding holding(Optional<LotId> lot, Integer days, int quantity) {
    return new Holding(
        lot, Optional.ofNullable(days).map(TODAY::plusDays), new BigDecimal(quantity));
  }

  private static Portion portion(Optional<LotId> lot, int quantity) {
    return new Portion(lot, new BigDecimal(quantity));
  }
}
