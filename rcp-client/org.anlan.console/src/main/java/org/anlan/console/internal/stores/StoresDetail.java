package org.anlan.console.internal.stores;

import java.util.Optional;
import org.anlan.api.resources.Stock;
import org.anlan.api.resources.Store;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The whole of what is selected: a line of the stock, or a store. */
final class StoresDetail {
  private final Composite room;
  private final StackLayout layout = new StackLayout();
  private final StockDetail line;
  private final StoreDetail store;
  private Optional<Supplies.Key> shownLine = Optional.empty();
  private Optional<Store> shownStore = Optional.empty();

  StoresDetail(Composite parent, Desk desk, Looks looks, Actions actions) {
    room = new Composite(parent, SWT.NONE);
    looks.paint(room, looks.palette().background(), looks.palette().text());
    room.setLayout(layout);
    line = new StockDetail(room, desk, looks, actions);
    store = new StoreDetail(room, desk, looks);
    bring(Looks.named(looks.panel(room, Words.of("stores.select")), "stores-none"));
  }

  void show(Supplies supplies, Stock stock) {
    shownLine = Optional.of(Supplies.Key.of(stock));
    shownStore = Optional.empty();
    line.show(supplies, stock);
    bring(line.control());
  }

  void show(Supplies supplies, Store which) {
    shownLine = Optional.empty();
    shownStore = Optional.of(which);
    store.show(supplies, which);
    bring(store.control());
  }

  /** Shows the same as it is now. */
  void refresh(Supplies supplies) {
    shownLine
        .flatMap(key -> supplies.stock(key.store(), key.item()))
        .ifPresent(stock -> line.show(supplies, stock));
    shownStore
        .map(which -> supplies.stores().get(which.id()))
        .ifPresent(which -> store.show(supplies, which));
  }

  private void bring(Control top) {
    if (layout.topControl != top) {
      layout.topControl = top;
      room.layout(true, true);
    }
  }
}
