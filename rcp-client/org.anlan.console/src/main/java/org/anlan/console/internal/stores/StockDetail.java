package org.anlan.console.internal.stores;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anlan.api.resources.Item;
import org.anlan.api.resources.MovementKind;
import org.anlan.api.resources.Stock;
import org.anlan.api.resources.Store;
import org.anlan.console.core.supplies.Quantity;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** One item in one store: how much, how old, by lots; where; and how it came to be so. */
final class StockDetail {
  private static final int WRAP = 360;
  private static final int BAR_HEIGHT = 8;
  private static final int LOTS_HEIGHT = 124;

  private final Desk desk;
  private final Looks looks;
  private final Composite panel;
  private final Label title;
  private final Label amount;
  private final Canvas bar;
  private final Table lots;
  private final StoreCard card;
  private final LedgerTable ledger;
  private Optional<Stock> shown = Optional.empty();
  private Optional<Item> item = Optional.empty();
  private Optional<Store> store = Optional.empty();

  StockDetail(Composite parent, Desk desk, Looks looks, Actions actions) {
    this.desk = desk;
    this.looks = looks;
    panel = Looks.named(looks.panel(parent, ""), "stock-detail");
    title = (Label) panel.getChildren()[0];
    GridDataFactory.fillDefaults().grab(true, false).hint(WRAP, SWT.DEFAULT).applyTo(title);
    title.setFont(looks.sized(title, 3, SWT.BOLD));
    amount = Looks.named(looks.wrapped(panel, "", WRAP), "stock-amount");
    bar = new Canvas(panel, SWT.DOUBLE_BUFFERED);
    bar.setBackground(panel.getBackground());
    GridDataFactory.fillDefaults().grab(true, false).hint(WRAP, BAR_HEIGHT + 4).applyTo(bar);
    LevelBar level = new LevelBar(looks.palette());
    bar.addListener(
        SWT.Paint,
        event -> shown.ifPresent(s -> level.draw(event.gc, s, 0, 2, bar.getSize().x, BAR_HEIGHT)));
    buttons(actions);
    lots = Looks.named(looks.list(panel, SWT.NONE), "stock-lots");
    GridDataFactory.fillDefaults().grab(true, false).hint(WRAP, LOTS_HEIGHT).applyTo(lots);
    lots.setHeaderVisible(true);
    looks.column(lots, Words.of("stores.lot"), 144);
    looks.column(lots, Words.of("stores.quantity"), 96);
    looks.column(lots, Words.of("stores.lot.expiry"), 240);
    card = new StoreCard(panel, desk, looks);
    looks.heading(panel, Words.of("stores.ledger"));
    ledger = new LedgerTable(panel, desk, looks, "ledger", false);
  }

  Control control() {
    return panel;
  }

  void show(Supplies supplies, Stock stock) {
    shown = Optional.of(stock);
    item = Optional.ofNullable(supplies.items().get(stock.itemId()));
    store = Optional.ofNullable(supplies.stores().get(stock.storeId()));
    title.setText(Looks.escape(stock.itemName() + " · " + stock.storeName()));
    amount.setText(Looks.escape(amount(stock)));
    amount.setForeground(
        StockWords.colour(stock, looks.palette())
            .filter(colour -> stock.below())
            .orElse(looks.palette().text()));
    fillLots(supplies, stock);
    store.ifPresent(card::show);
    ledger.show(supplies, stock);
    boolean known = stock.minimum().signum() > 0;
    bar.setVisible(known);
    ((GridData) bar.getLayoutData()).exclude = !known;
    bar.redraw();
    panel.layout(true, true);
  }

  private static String amount(Stock stock) {
    String minimum =
        stock.minimum().signum() == 0
            ? Words.of("stores.amount.no-minimum")
            : Words.of("stores.amount.minimum", Quantity.with(stock.minimum(), stock.measure()));
    String level = stock.minimum().signum() == 0 ? "" : " · " + StockWords.level(stock);
    return Words.of("stores.amount", Quantity.with(stock.quantity(), stock.measure()))
        + " · "
        + minimum
        + level;
  }

  private void buttons(Actions actions) {
    Composite row = looks.room(panel, 4);
    button(row, "write-off", () -> actions.move(MovementKind.WRITE_OFF));
    button(row, "adjust", () -> actions.move(MovementKind.ADJUST));
    button(row, "minimum", this::minimum);
    button(row, "item", this::edit);
  }

  private void button(Composite row, String what, Runnable does) {
    Looks.named(looks.button(row, Words.of("stores.do." + what), does), "stock-" + what);
  }

  private void minimum() {
    if (store.isPresent() && shown.isPresent()) {
      new MinimumDialog(panel.getShell(), desk, looks, store.get(), shown.get()).open();
    }
  }

  private void edit() {
    item.ifPresent(i -> ItemDialog.edit(panel.getShell(), desk, looks, i).open());
  }

  private void fillLots(Supplies supplies, Stock stock) {
    LocalDate today = LocalDate.ofInstant(desk.clock().instant(), desk.zone());
    List<Stock.LotStock> there = stock.lots();
    lots.setItemCount(Math.max(1, there.size()));
    if (there.isEmpty()) {
      lots.getItem(0).setText(new String[] {Words.of("stores.lots.none"), "", ""});
      return;
    }
    for (int i = 0; i < there.size(); i++) {
      Stock.LotStock lot = there.get(i);
      TableItem row = lots.getItem(i);
      row.setText(
          new String[] {
            supplies.lotNumber(lot.lotId()),
            Quantity.with(lot.quantity(), stock.measure()),
            StockWords.expiry(lot.expiresOn(), today)
          });
      row.setForeground(2, StockWords.colour(lot.expiresOn(), today, looks.palette()).orElse(null));
    }
  }
}
