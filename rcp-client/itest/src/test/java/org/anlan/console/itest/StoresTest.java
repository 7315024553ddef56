package org.anlan.console.itest;

import static org.anlan.console.itest.ConsoleWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anlan.api.Paging;
import org.anlan.api.Party;
import org.anlan.api.resources.Item;
import org.anlan.api.resources.ItemDraft;
import org.anlan.api.resources.Lot;
import org.anlan.api.resources.LotDraft;
import org.anlan.api.resources.LotId;
import org.anlan.api.resources.Movement;
import org.anlan.api.resources.MovementFilter;
import org.anlan.api.resources.MovementKind;
import org.anlan.api.resources.NewMovement;
import org.anlan.api.resources.Stock;
import org.anlan.api.resources.StockFilter;
import org.anlan.api.resources.Store;
import org.anlan.api.resources.StoreFilter;
import org.anlan.client.AnlanClient;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Supplies are seen, given out, brought in, moved and taken back, by the keyboard. */
@ExtendWith(Stage.class)
class StoresTest {
  private static final LocalDate TODAY = LocalDate.now();
  private final Screen screen;
  private final Runtime runtime;
  private final AnlanClient leader;
  private final Store street;
  private final Store town;

  StoresTest(Screen screen, Runtime runtime) {
    this.screen = screen;
    this.runtime = runtime;
    this.leader = runtime.client("leader");
    this.street = store("文艺路街道综合办储备点");
    this.town = store("张家村街道应急物资库");
  }

  @ParameterizedTest
  @CsvSource({"zh_CN,false,zh-light", "en,true,en-dark"})
  void suppliesAreIssuedEarliestExpiryFirst(
      String language, boolean dark, String name, @TempDir Path home) {
    Item item = item("Tent " + name, "T-" + name);
    Lot late = lot(item, "L-late", TODAY.plusDays(200));
    Lot early = lot(item, "L-early", TODAY.plusDays(12));
    Lot over = lot(item, "L-over", TODAY.minusDays(3));
    receive(item, late, 10);
    receive(item, early, 5);
    receive(item, over, 4);
    try (ConsoleWindow window = open(home, language, dark)) {
      eventually(() -> assertThat(row(window, "stock", item.name())).isNotNegative());
      List<String> cells = cells(window, item);
      assertThat(cells.get(1)).isEqualTo(street.name());
      assertThat(cells.get(2)).isEqualTo("19 顶");
      assertThat(cells.get(5)).contains("✕").contains(TODAY.minusDays(3).toString());
      window.picture(name + "-stores");
      select(window, item);
      eventually(() -> assertThat(window.rows("stock-lots")).hasSize(3));
      assertThat(window.rows("stock-lots").get(0)).startsWith("L-over\t4 顶\t✕");
      eventually(() -> assertThat(window.text("store-keeper")).contains("☎"));
      window.picture(name + "-stores-line");
      window.key("F6");
      eventually(() -> assertThat(window.ask("focus")).isEqualTo("move-quantity"));
      badQuantities(window, name);
      window.key("ctrl+a");
      window.type("7");
      window.key("Return");
      eventually(() -> assertThat(window.ask("focus")).isEqualTo("move-recipient"));
      window.type("wyljd");
      eventually(() -> assertThat(window.there("move-recipient-offers")).isTrue());
      window.picture(name + "-stores-recipient");
      window.key("Return");
      eventually(() -> assertThat(window.ask("focus")).isEqualTo("move-origin"));
      assertThat(window.text("move-recipient")).isEqualTo("文艺路街道");
      eventually(() -> assertThat(window.text("move-preview")).contains("L-early", "L-late"));
      window.type("night duty");
      window.key("ctrl+Return");
      eventually(() -> assertThat(window.text("move-message")).contains("night duty"));
      assertThat(window.ask("focus")).isEqualTo("move-origin");
      window.key("ctrl+a");
      window.key("Delete");
      window.key("Return");
      eventually(() -> assertThat(window.ask("focus")).isEqualTo("move-note"));
      window.type("by hand");
      window.picture(name + "-stores-issue");
      window.key("Return");
      eventually(() -> assertThat(window.there("move-note")).isFalse());
      eventually(() -> assertThat(cells(window, item).get(2)).isEqualTo("12 顶"));
      eventually(() -> assertThat(window.rows("ledger")).hasSize(5));
      assertThat(window.rows("ledger").get(0)).contains("-", "文艺路街道", "by hand", "officer1");
    }
    List<Movement> issued = movements(item, MovementKind.ISSUE);
    assertThat(issued).extracting(Movement::lotId).containsExactlyInAnyOrder(id(early), id(late));
    assertThat(issued)
        .allSatisfy(
            line -> {
              assertThat(line.recipient().orElseThrow().kind()).isEqualTo(Party.Kind.UNIT);
              assertThat(line.note()).contains("by hand");
            });
    assertThat(stock(item, street).lots())
        .extracting(lot -> lot.quantity().intValueExact())
        .containsExactly(4, 8);
  }

  @ParameterizedTest
  @CsvSource({"zh_CN,true,zh-dark", "en,false,en-light"})
  void suppliesComeInMoveComeBackAndSurviveACrash(
      String language, boolean dark, String name, @TempDir Path home) {
    Item item = item("Rope " + name, "R-" + name);
    try (ConsoleWindow window = open(home, language, dark)) {
      receives(window, item, name);
      transfers(window, item, name);
      takesBack(window, item, name);
      setsAMinimum(window, item, name);
      editsWhatSomebodyElseHasChanged(window, item, name);
      window.key("F6");
      eventually(() -> assertThat(window.there("move-note")).isTrue());
      window.fill("move-quantity", "3");
      window.fill("move-note", "half typed");
      eventually(() -> assertThat(holds(home, "half typed")).isTrue());
      window.kill();
    }
    try (ConsoleWindow again = open(home, language, dark)) {
      again.key("F6");
      eventually(() -> assertThat(again.there("move-note")).isTrue());
      assertThat(again.text("move-note")).isEqualTo("half typed");
      eventually(() -> assertThat(again.text("move-preview")).contains(item.name()));
      again.picture(name + "-stores-restored");
      again.key("Escape");
      eventually(() -> assertThat(again.there("move-note")).isFalse());
      again.ask("choose", "id", "stock-which", "place", "3");
      again.ask("choose", "id", "stock-store", "place", "4");
      eventually(() -> assertThat(again.rows("stock")).isEmpty());
      assertThat(again.text("stock-note")).isNotBlank();
      eventually(() -> assertThat(again.there("store-ledger")).isTrue());
      again.picture(name + "-stores-store");
    }
    assertThat(movements(item, MovementKind.ISSUE)).hasSize(1);
  }

  private void receives(ConsoleWindow window, Item item, String name) {
    window.key("shift+F7");
    eventually(() -> assertThat(window.ask("focus")).isEqualTo("move-itemId"));
    window.type("rope " + name);
    window.key("Return");
    window.type("wyljd");
    window.key("Return");
    window.type("R-1");
    window.key("Return");
    window.type("2027-13-01");
    window.key("Return");
    window.type("30");
    window.key("Return");
    window.key("Return");
    eventually(() -> assertThat(window.text("move-message")).contains("2027-13-01"));
    assertThat(window.ask("focus")).isEqualTo("move-expiresOn");
    window.picture(name + "-stores-receive");
    window.key("ctrl+a");
    window.type("2027-12-01");
    window.key("ctrl+Return");
    eventually(() -> assertThat(window.there("move-note")).isFalse());
    eventually(() -> assertThat(cells(window, item).get(2)).isEqualTo("30 顶"));
    assertThat(stock(item, street).earliest()).contains(LocalDate.of(2027, 12, 1));
  }

  private void transfers(ConsoleWindow window, Item item, String name) {
    select(window, item);
    window.key("F9");
    eventually(() -> assertThat(window.ask("focus")).isEqualTo("move-toStoreId"));
    window.type("zjc");
    window.key("Return");
    window.key("Return");
    window.type("10");
    eventually(() -> assertThat(window.text("move-preview")).contains(town.name(), "20 顶"));
    window.picture(name + "-stores-transfer");
    window.key("ctrl+Return");
    eventually(() -> assertThat(window.there("move-note")).isFalse());
    assertThat(stock(item, town).quantity()).isEqualByComparingTo("10");
  }

  private void takesBack(ConsoleWindow window, Item item, String name) {
    eventually(() -> assertThat(window.rows("stock")).anyMatch(row -> row.contains("20 顶")));
    selectAt(window, item, street);
    window.key("F6");
    eventually(() -> assertThat(window.ask("focus")).isEqualTo("move-quantity"));
    window.type("5");
    window.key("ctrl+Return");
    eventually(() -> assertThat(window.there("move-note")).isFalse());
    window.key("F8");
    eventually(() -> assertThat(window.ask("focus")).isEqualTo("move-returnOf"));
    window.type("rope " + name);
    eventually(() -> assertThat(window.there("move-returnOf-offers")).isTrue());
    window.key("Return");
    eventually(() -> assertThat(window.text("move-quantity")).isEqualTo("5"));
    window.fill("move-quantity", "6");
    eventually(() -> assertThat(window.text("move-preview")).contains("⚠"));
    window.picture(name + "-stores-return");
    window.fill("move-quantity", "4");
    window.key("ctrl+Return");
    eventually(() -> assertThat(window.there("move-note")).isFalse());
    assertThat(stock(item, street).quantity()).isEqualByComparingTo("19");
    assertThat(movements(item, MovementKind.RETURN).get(0).returnOf())
        .contains(movements(item, MovementKind.ISSUE).get(0).id());
  }

  private void setsAMinimum(ConsoleWindow window, Item item, String name) {
    selectAt(window, item, street);
    window.ask("click", "id", "stock-minimum");
    eventually(() -> assertThat(window.there("minimum-minimums")).isTrue());
    window.fill("minimum-minimums", "4 boxes");
    window.key("Return");
    eventually(() -> assertThat(window.text("minimum-message")).contains("⚠"));
    window.fill("minimum-minimums", "40");
    window.picture(name + "-stores-minimum");
    window.key("Return");
    window.ask("choose", "id", "stock-which", "place", "1");
    eventually(() -> assertThat(window.rows("stock")).isNotEmpty().allMatch(r -> r.contains("▼")));
    assertThat(stock(item, street).below()).isTrue();
    eventually(() -> selectAt(window, item, street));
    window.picture(name + "-stores-below");
    window.ask("choose", "id", "stock-which", "place", "0");
  }

  private void editsWhatSomebodyElseHasChanged(ConsoleWindow window, Item item, String name) {
    window.ask("click", "id", "stores-catalogue");
    eventually(() -> assertThat(row(window, "items", item.name())).isNotNegative());
    window.ask("select", "id", "items", "row", Integer.toString(row(window, "items", item.name())));
    window.picture(name + "-stores-items");
    window.ask("click", "id", "items-edit");
    eventually(() -> assertThat(window.there("item-note")).isTrue());
    leader
        .items()
        .update(
            item.id(),
            item.stamp().version(),
            new ItemDraft(item.name(), item.code(), "顶", Optional.of("theirs")));
    window.fill("item-note", "mine");
    window.key("Return");
    eventually(() -> assertThat(window.there("conflict")).isTrue());
    assertThat(window.ask("texts", "id", "conflict")).contains("theirs", "leader", "mine");
    assertThat(window.enabled("conflict-save")).isFalse();
    window.picture(name + "-stores-item-stale");
    window.ask("click", "id", "conflict-all-mine");
    window.ask("click", "id", "conflict-save");
    eventually(() -> assertThat(leader.items().get(item.id()).note()).contains("mine"));
    window.key("Escape");
  }

  private static boolean holds(Path home, String words) {
    try (Stream<Path> files = Files.walk(home)) {
      return files.filter(file -> file.toString().endsWith(".json")).anyMatch(f -> has(f, words));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean has(Path file, String words) {
    try {
      return Files.readString(file).contains(words);
    } catch (IOException e) {
      return false;
    }
  }

  private static void selectAt(ConsoleWindow window, Item item, Store at) {
    List<String> rows = window.rows("stock");
    int row =
        IntStream.range(0, rows.size())
            .filter(i -> rows.get(i).startsWith(item.name() + "\t" + at.name()))
            .findFirst()
            .orElseThrow();
    window.ask("select", "id", "stock", "row", Integer.toString(row));
  }

  private static void badQuantities(ConsoleWindow window, String name) {
    window.type("0");
    window.key("ctrl+Return");
    eventually(
        () -> assertThat(window.text("move-message")).containsPattern("须大于 0|must be over 0"));
    window.key("ctrl+a");
    window.type("x");
    window.key("ctrl+Return");
    eventually(() -> assertThat(window.text("move-message")).contains("x"));
    window.key("ctrl+a");
    window.type("16");
    eventually(() -> assertThat(window.text("move-preview")).contains("⚠").contains("15 顶"));
    window.key("ctrl+Return");
    eventually(
        () -> assertThat(window.text("move-message")).containsPattern("可用 15|available: 15"));
    window.picture(name + "-stores-not-enough");
    assertThat(window.ask("focus")).isEqualTo("move-quantity");
  }

  private ConsoleWindow open(Path home, String language, boolean dark) {
    ConsoleWindow window =
        new ConsoleWindow(screen, home, language, "-Danlan.console.dark=" + dark);
    window.signIn(runtime, "officer1");
    eventually(
        () -> {
          window.ask("click", "id", "workspace-org.anlan.stores");
          assertThat(window.rows("stock")).isNotEmpty();
        });
    return window;
  }

  private static void select(ConsoleWindow window, Item item) {
    int row = row(window, "stock", item.name());
    window.ask("select", "id", "stock", "row", Integer.toString(row));
  }

  private static List<String> cells(ConsoleWindow window, Item item) {
    return List.of(window.rows("stock").get(row(window, "stock", item.name())).split("\t"));
  }

  private static int row(ConsoleWindow window, String table, String words) {
    List<String> rows = window.rows(table);
    return IntStream.range(0, rows.size())
        .filter(i -> rows.get(i).contains(words))
        .findFirst()
        .orElse(-1);
  }

  private Item item(String name, String code) {
    return leader.items().add(new ItemDraft(name, Optional.of(code), "顶", Optional.empty()));
  }

  private Lot lot(Item item, String number, LocalDate expires) {
    return leader.lots().add(new LotDraft(item.id(), number, Optional.of(expires)));
  }

  private void receive(Item item, Lot lot, int quantity) {
    NewMovement movement =
        new NewMovement(
            MovementKind.RECEIVE,
            item.id(),
            Optional.of(lot.id()),
            BigDecimal.valueOf(quantity),
            street.id(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty());
    assertThat(leader.stock().move(movement)).hasSize(1);
  }

  private Store store(String name) {
    return leader
        .stores()
        .list(new StoreFilter(Optional.empty(), Optional.of(name)), Paging.first(5))
        .items()
        .get(0);
  }

  private Stock stock(Item item, Store at) {
    StockFilter filter =
        new StockFilter(
            Optional.of(at.id()), Optional.of(item.id()), Optional.empty(), Optional.empty());
    return leader.stock().stock(filter, Paging.first(5)).items().get(0);
  }

  private List<Movement> movements(Item item, MovementKind kind) {
    MovementFilter filter =
        new MovementFilter(
            Optional.of(kind),
            Optional.of(item.id()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return leader.stock().movements(filter, Paging.first(50)).items();
  }

  private static Optional<LotId> id(Lot lot) {
    return Optional.of(lot.id());
  }
}
