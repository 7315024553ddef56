package org.anlan.console.internal.stores;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.resources.Item;
import org.anlan.api.resources.ItemId;
import org.anlan.api.resources.Movement;
import org.anlan.api.resources.MovementFilter;
import org.anlan.api.resources.MovementKind;
import org.anlan.api.resources.Stock;
import org.anlan.api.resources.Store;
import org.anlan.api.resources.StoreId;
import org.anlan.console.core.supplies.Quantity;
import org.anlan.console.internal.table.Column;
import org.anlan.console.internal.table.DataTable;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** What moved: when, how much, who booked it, for whom and for what; newest first. */
final class LedgerTable {
  private static final int PAGE = 100;

  /** Which lines are shown. */
  private record Of(StoreId store, Optional<ItemId> item) {}

  /** One line with what it points to in words. */
  private record Line(Movement movement, String to, String why) {}

  private record Read(List<Line> lines, Optional<String> next) {}

  private final Desk desk;
  private final Times times;
  private final DataTable<Line> table;
  private final Button older;
  private Optional<Of> shown = Optional.empty();
  private Supplies supplies = Supplies.NONE;
  private List<Line> lines = List.of();
  private Optional<String> next = Optional.empty();

  /**
   * Empty yet.
   *
   * @param id its name for ever
   * @param ofItems whether lines of several items stand in it
   */
  LedgerTable(Composite parent, Desk desk, Looks looks, String id, boolean ofItems) {
    this.desk = desk;
    this.times = new Times(desk.zone());
    table =
        new DataTable<>(parent, desk, looks, id, line -> line.movement().id(), columns(ofItems));
    older =
        Looks.named(
            looks.button(table.head(1), Words.of("stores.older"), this::older), id + "-older");
    table.onOpen(line -> line.movement().origin().ifPresent(desk::open));
  }

  private List<Column<Line>> columns(boolean ofItems) {
    Column<Line> item = Column.of("item", Words.of("stores.item"), 96, this::item);
    return List.of(
        Column.<Line>of("at", Words.of("stores.at"), 116, line -> times.full(line.movement().at()))
            .by(line -> line.movement().at()),
        Column.<Line>of("kind", Words.of("stores.kind"), 56, line -> kind(line.movement()))
            .by(line -> line.movement().kind()),
        ofItems ? item : item.hidden(),
        Column.<Line>of(
                "quantity", Words.of("stores.quantity"), 72, line -> signed(line.movement()))
            .by(line -> change(line.movement()))
            .number(),
        Column.of("to", Words.of("stores.to"), 112, Line::to),
        Column.of("why", Words.of("stores.why"), 104, Line::why),
        Column.of("by", Words.of("stores.by"), 72, line -> line.movement().stamp().createdBy()),
        Column.of("note", Words.of("stores.move.note"), 112, l -> l.movement().note().orElse("")));
  }

  /** Shows what moved of an item in a store. */
  void show(Supplies all, Stock stock) {
    show(all, new Of(stock.storeId(), Optional.of(stock.itemId())));
  }

  /** Shows all that moved in a store. */
  void show(Supplies all, Store store) {
    show(all, new Of(store.id(), Optional.empty()));
  }

  private void show(Supplies all, Of which) {
    supplies = all;
    boolean another = !shown.equals(Optional.of(which));
    shown = Optional.of(which);
    if (another) {
      lines = List.of();
      table.show(lines);
    }
    desk.load(
        table.control(),
        () -> read(which, Optional.empty()),
        read -> become(which, read, List.of()));
  }

  private void older() {
    List<Line> before = lines;
    shown.ifPresent(
        which ->
            desk.load(
                table.control(), () -> read(which, next), read -> become(which, read, before)));
  }

  private void become(Of which, Read read, List<Line> before) {
    if (shown.equals(Optional.of(which))) {
      lines = new ArrayList<>(before);
      lines.addAll(read.lines());
      next = read.next();
      older.setVisible(next.isPresent());
      table.show(lines);
    }
  }

  private Read read(Of which, Optional<String> after) {
    MovementFilter filter =
        new MovementFilter(
            Optional.empty(),
            which.item(),
            Optional.of(which.store()),
            Optional.empty(),
            Optional.empty());
    Page<Movement> page = desk.client().stock().movements(filter, new Paging(PAGE, after));
    Names names = new Names(desk);
    return new Read(
        page.items().stream()
            .map(m -> new Line(m, to(which, m, names), names.of(m.origin())))
            .toList(),
        page.next());
  }

  /** Whom it went to, or from and to which store. */
  private String to(Of which, Movement movement, Names names) {
    if (movement.kind() == MovementKind.TRANSFER) {
      StoreId other =
          movement.storeId().equals(which.store())
              ? movement.toStoreId().orElseThrow()
              : movement.storeId();
      String name = Optional.ofNullable(supplies.stores().get(other)).map(Store::name).orElse("?");
      return (movement.storeId().equals(which.store()) ? "→ " : "← ") + name;
    }
    return movement.recipient().map(names::of).orElse("");
  }

  private static String kind(Movement movement) {
    String drill = movement.drill() ? Words.of("log.drill") + " " : "";
    return drill + Words.of("move", movement.kind());
  }

  private String item(Line line) {
    return Optional.ofNullable(supplies.items().get(line.movement().itemId()))
        .map(Item::name)
        .orElse("?");
  }

  private String signed(Movement movement) {
    BigDecimal change = change(movement);
    Item item = supplies.items().get(movement.itemId());
    String name = shown.flatMap(Of::item).isPresent() || item == null ? "" : item.name() + " ";
    String measure = item == null ? "" : " " + item.measure();
    return name + (change.signum() > 0 ? "+" : "") + Quantity.plain(change) + measure;
  }

  /** What the movement added to the store that is shown. */
  private BigDecimal change(Movement movement) {
    boolean in =
        switch (movement.kind()) {
          case RECEIVE, RETURN, ADJUST -> true;
          case ISSUE, WRITE_OFF -> false;
          case TRANSFER -> shown.filter(w -> w.store().equals(movement.storeId())).isEmpty();
        };
    return in ? movement.quantity() : movement.quantity().negate();
  }
}
