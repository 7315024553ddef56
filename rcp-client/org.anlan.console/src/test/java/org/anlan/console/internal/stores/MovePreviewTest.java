package org.anlan.console.internal.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Fault;
import org.anlan.api.Stamp;
import org.anlan.api.resources.Item;
import org.anlan.api.resources.ItemId;
import org.anlan.api.resources.Lot;
import org.anlan.api.resources.LotId;
import org.anlan.api.resources.MovementKind;
import org.anlan.api.resources.Stock;
import org.anlan.api.resources.Stock.LotStock;
import org.anlan.api.resources.Store;
import org.anlan.api.resources.StoreId;
import org.anlan.api.roster.UnitId;
import org.anlan.console.internal.text.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MovePreviewTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Stamp STAMP = new Stamp(1, Instant.EPOCH, "a", Instant.EPOCH, "a");
  private static final Item WATER =
      new Item(new ItemId(new UUID(0, 1)), STAMP, "饮用水", Optional.empty(), "箱", Optional.empty());
  private static final Store STREET =
      new Store(
          new StoreId(new UUID(0, 2)),
          STAMP,
          "街道库",
          new UnitId(new UUID(0, 3)),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());
  private static final Lot EARLY = lot(4, "水-01", 12);
  private static final Lot LATE = lot(5, "水-02", 400);
  private static final Stock STOCK =
      new Stock(
          STREET.id(),
          STREET.name(),
          WATER.id(),
          WATER.name(),
          WATER.measure(),
          new BigDecimal("100"),
          new BigDecimal("20"),
          false,
          false,
          EARLY.expiresOn(),
          List.of(there(EARLY, 40), there(LATE, 60)));
  private static final Supplies SUPPLIES =
      new Supplies(
          Map.of(STREET.id(), STREET),
          Map.of(WATER.id(), WATER),
          Map.of(EARLY.id(), EARLY, LATE.id(), LATE),
          List.of(STOCK));

  @BeforeEach
  void chinese() {
    Words.use(Locale.CHINESE);
  }

  @AfterEach
  void english() {
    Words.use(Locale.ENGLISH);
  }

  @Test
  void anIssueSaysWhichLotsAreTakenAndWhatIsLeft() {
    MovePreview preview = preview(MovementKind.ISSUE, "50");
    assertThat(preview.warns()).isFalse();
    assertThat(preview.words())
        .contains("将从街道库出库 饮用水 50 箱")
        .contains("水-01 取 40 箱（2026-12-04 到期）；水-02 取 10 箱")
        .contains("余 50 箱");
  }

  @Test
  void whatFallsBelowTheMinimumIsWarnedOf() {
    MovePreview preview = preview(MovementKind.ISSUE, "81");
    assertThat(preview.warns()).isTrue();
    assertThat(preview.words()).contains("余 19 箱").contains("低于最低储备 20 箱");
  }

  @Test
  void moreThanThereIsSaysWhatIsMissing() {
    MovePreview preview = preview(MovementKind.TRANSFER, "101");
    assertThat(preview.warns()).isTrue();
    assertThat(preview.words()).contains("可用 100 箱，差 1 箱").doesNotContain("余");
  }

  @Test
  void aCountSaysByHowMuchTheBooksAreWrong() {
    assertThat(preview(MovementKind.ADJUST, "98").words())
        .contains("账面 100 箱，实盘 98 箱")
        .contains("差额：-2 箱");
    MoveInput same = input(MovementKind.ADJUST, Optional.of(new BigDecimal("100")));
    assertThat(same.faults()).extracting(Fault::pointer).containsExactly("/quantity");
    assertThat(
            input(MovementKind.ADJUST, Optional.of(new BigDecimal("98")))
                .movement(Optional.empty())
                .quantity())
        .isEqualByComparingTo("-2");
  }

  @Test
  void beforeAQuantityIsTypedOneReadsHowMuchThereIs() {
    MovePreview preview =
        MovePreview.of(input(MovementKind.ISSUE, Optional.empty()), SUPPLIES, TODAY);
    assertThat(preview.words()).contains("街道库").contains("可用 100 箱");
  }

  @Test
  void allThatIsMissingIsNamedAtOnce() {
    MoveInput nothing =
        new MoveInput(
            MovementKind.TRANSFER,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            List.of(new Fault("/itemId", MoveInput.said("x"))));
    assertThat(nothing.faults())
        .extracting(Fault::pointer)
        .containsExactly("/itemId", "/quantity", "/storeId", "/toStoreId");
    assertThat(nothing.faults().get(0).message().zh()).isEqualTo("x");
  }

  private static MovePreview preview(MovementKind kind, String quantity) {
    return MovePreview.of(input(kind, Optional.of(new BigDecimal(quantity))), SUPPLIES, TODAY);
  }

  private static MoveInput input(MovementKind kind, Optional<BigDecimal> quantity) {
    return new MoveInput(
        kind,
        Optional.of(WATER),
        Optional.of(STREET),
        Optional.of(STOCK),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        quantity,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        List.of());
  }

  private static LotStock there(Lot lot, int quantity) {
    return new LotStock(Optional.of(lot.id()), lot.expiresOn(), BigDecimal.valueOf(quantity));
  }

  private static Lot lot(int id, String number, int days) {
    return new Lot(
        new LotId(new UUID(0, id)), STAMP, WATER.id(), number, Optional.of(TODAY.plusDays(days)));
  }
}
