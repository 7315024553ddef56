package org.anlan.console.core.supplies;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Stamp;
import org.anlan.api.resources.ItemId;
import org.anlan.api.resources.LotId;
import org.anlan.api.resources.Movement;
import org.anlan.api.resources.MovementId;
import org.anlan.api.resources.MovementKind;
import org.anlan.api.resources.Stock.LotStock;
import org.anlan.api.resources.StoreId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppliesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LotStock EXPIRED = lot(1, TODAY.minusDays(1), 5);
  private static final LotStock LATE = lot(2, TODAY.plusDays(90), 10);
  private static final LotStock EARLY = lot(3, TODAY, 4);
  private static final LotStock AGELESS =
      new LotStock(Optional.empty(), Optional.empty(), new BigDecimal("7.5"));
  private static final List<LotStock> ALL = List.of(EXPIRED, LATE, AGELESS, EARLY);

  @ParameterizedTest
  @CsvSource({"-1,EXPIRED", "0,SOON", "30,SOON", "31,GOOD"})
  void theLastGoodDayIsStillGoodAndThirtyDaysAreSoon(long days, Expiry.Stage stage) {
    Expiry expiry = Expiry.of(Optional.of(TODAY.plusDays(days)), TODAY);
    assertThat(expiry).isEqualTo(new Expiry(stage, days));
    assertThat(expiry.presses()).isEqualTo(days <= 30);
  }

  @Test
  void whatDoesNotAgeNeverPresses() {
    assertThat(Expiry.of(Optional.empty(), TODAY).stage()).isEqualTo(Expiry.Stage.NEVER);
    assertThat(Expiry.of(Optional.empty(), TODAY).presses()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "0,20,0,20",
    "5,20,13,15",
    "20,20,50,0",
    "30,20,75,0",
    "400,20,100,0",
    "0.001,20,1,19.999"
  })
  void aBarHasTheMinimumInItsMiddle(
      BigDecimal quantity, BigDecimal minimum, int pixels, BigDecimal missing) {
    Level level = Level.of(quantity, minimum);
    assertThat(level.pixels(100)).isEqualTo(pixels);
    assertThat(level.missing()).isEqualByComparingTo(missing);
    assertThat(level.below()).isEqualTo(missing.signum() > 0);
  }

  @Test
  void withoutAMinimumThereIsNoBar() {
    assertThat(Level.of(BigDecimal.TEN, BigDecimal.ZERO).known()).isFalse();
    assertThat(Level.of(BigDecimal.TEN, BigDecimal.ZERO).below()).isFalse();
  }

  @Test
  void whatExpiresFirstIsTakenFirstAndWhatHasExpiredIsLeft() {
    Taking taking = Taking.of(ALL, new BigDecimal("15"), Optional.empty(), TODAY);
    assertThat(taking.portions())
        .extracting(Taking.Portion::lot)
        .containsExactly(EARLY, LATE, AGELESS);
    assertThat(taking.portions())
        .extracting(p -> Quantity.plain(p.quantity()))
        .containsExactly("4", "10", "1");
    assertThat(taking.enough()).isTrue();
    assertThat(taking.available()).isEqualByComparingTo("21.5");
  }

  @Test
  void whatIsThrownAwayMayHaveExpired() {
    Taking taking = Taking.of(ALL, BigDecimal.ONE, Optional.empty(), LocalDate.MIN);
    assertThat(taking.portions()).extracting(Taking.Portion::lot).containsExactly(EXPIRED);
  }

  @Test
  void aNamedLotIsTheOnlyOneTakenFrom() {
    Taking taking = Taking.of(ALL, BigDecimal.TEN, EXPIRED.lotId(), TODAY);
    assertThat(taking.portions()).extracting(Taking.Portion::lot).containsExactly(EXPIRED);
    assertThat(taking.missing()).isEqualByComparingTo("5");
  }

  @Test
  void moreThanThereIsSaysWhatIsMissing() {
    Taking taking = Taking.of(ALL, new BigDecimal("30"), Optional.empty(), TODAY);
    assertThat(taking.enough()).isFalse();
    assertThat(taking.missing()).isEqualByComparingTo("8.5");
    assertThat(Taking.of(List.of(), BigDecimal.ONE, Optional.empty(), TODAY).missing())
        .isEqualByComparingTo("1");
  }

  @ParameterizedTest
  @CsvSource({
    "12,12",
    "'12 箱',12",
    "12箱,12",
    "１２,12",
    "12.5,12.5",
    "-3,-3",
    "12 条,",
    "箱,",
    "'',",
    "1.2.3,",
    "1e9,",
    "九,"
  })
  void quantitiesAreReadAsTheyAreTyped(String typed, String expected) {
    assertThat(Quantity.read(typed, "箱").map(Quantity::plain))
        .isEqualTo(Optional.ofNullable(expected));
  }

  @Test
  void theMeasureOfVolumesIsUnderstoodHoweverItIsTyped() {
    assertThat(Quantity.read("3 m3", "m³")).contains(new BigDecimal("3"));
    assertThat(Quantity.with(new BigDecimal("100.000"), "m³")).isEqualTo("100 m³");
  }

  @Test
  void whatIsOutIsWhatWasIssuedLessWhatCameBack() {
    Movement first = movement(MovementKind.ISSUE, "10", Optional.empty());
    Movement second = movement(MovementKind.ISSUE, "5", Optional.empty());
    Movement part = movement(MovementKind.RETURN, "4", Optional.of(first.id()));
    Movement whole = movement(MovementKind.RETURN, "5", Optional.of(second.id()));
    assertThat(Lent.of(List.of(whole, part, second, first)))
        .containsExactly(new Lent(first, new BigDecimal("6")));
  }

  private static Movement movement(MovementKind kind, String quantity, Optional<MovementId> of) {
    return new Movement(
        new MovementId(UUID.randomUUID()),
        new Stamp(1, Instant.EPOCH, "a", Instant.EPOCH, "a"),
        kind,
        new ItemId(new UUID(0, 1)),
        Optional.empty(),
        new BigDecimal(quantity),
        new StoreId(new UUID(0, 2)),
        Optional.empty(),
        Optional.empty(),
        of,
        Optional.empty(),
        false,
        Instant.EPOCH,
        Optional.empty());
  }

  private static LotStock lot(int number, LocalDate expires, int quantity) {
    return new LotStock(
        Optional.of(new LotId(new UUID(0, number))),
        Optional.of(expires),
        BigDecimal.valueOf(quantity));
  }
}
